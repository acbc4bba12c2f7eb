// Moving through the steps, the size of the picture, and the workshop. Without this script the page
// is the picture with the whole story under it; everything here only hides, marks and scrolls.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const view = find("view");
  const drawing = find("drawing");
  const size = drawing.viewBox.baseVal;
  const groups = all("#steps > [data-step]");
  const places = all("#steps > [data-step], #list [data-step], #table [data-step]");
  const total = all("#list [data-step]").length;
  const number = (element) => Number(element.dataset.step);
  // Measured while everything shows: what is hidden has no size.
  const boxes = new Map(groups.map((group) => [number(group), group.getBBox()]));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  let workshop = false;
  let shown = total; // How many steps the workshop has come to.
  let chosen = -1;
  let zoom = 1;
  let shortcuts = true;
  const visible = { emotions: true, outcome: true, notes: false, questions: false };

  /* The size of the picture */
  function resize(to) {
    // The middle of the view stays in the middle.
    const x = (view.scrollLeft + view.clientWidth / 2) / zoom;
    const y = (view.scrollTop + view.clientHeight / 2) / zoom;
    zoom = Math.min(4, Math.max(0.1, to));
    drawing.style.width = `${size.width * zoom}px`;
    drawing.style.height = `${size.height * zoom}px`;
    view.scrollTo(x * zoom - view.clientWidth / 2, y * zoom - view.clientHeight / 2);
  }

  /* The chosen step */
  const marks = document.createElementNS("http://www.w3.org/2000/svg", "g");
  marks.id = "marks";
  find("steps")?.append(marks);

  function frame(box) {
    const gap = 3.5;
    const rect = document.createElementNS(marks.namespaceURI, "rect");
    const edges = { x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap, height: box.height + 2 * gap, rx: 6 };
    Object.entries(edges).forEach(([name, value]) => rect.setAttribute(name, value));
    marks.append(rect);
  }

  function scrollTo(box) {
    const left = (box.x + box.width / 2) * zoom - view.clientWidth / 2;
    const room = view.clientHeight - box.height * zoom;
    const top = box.y * zoom - Math.max(16, room / 2);
    view.scrollTo({ left, top, behavior: calm.matches ? "auto" : "smooth" });
  }

  /** What stands under the picture: the chosen step, with everything that belongs to it. */
  function tell() {
    const panel = find("now-step");
    const step = all("#list [data-step]")[chosen];
    find("now").hidden = !workshop && !step;
    if (!step) {
      panel.textContent = workshop && total > 0 ? panel.dataset.begin : "";
      return;
    }
    const copy = step.querySelector(".moment").cloneNode(true);
    copy.querySelectorAll(".more").forEach((button) => button.remove());
    copy.querySelectorAll(".details").forEach((details) => details.classList.remove("shut"));
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    const count = document.createElement("p");
    count.className = "caption";
    count.textContent = panel.dataset.of.replace("{n}", chosen + 1).replace("{all}", limit());
    panel.replaceChildren(count, copy);
  }

  function choose(step) {
    chosen = step;
    places.forEach((place) => place.classList.toggle("current", number(place) === step));
    all("#list [data-step]").forEach((item) => {
      if (number(item) === step) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    marks.replaceChildren();
    const group = groups.find((own) => number(own) === step);
    if (group) {
      [...group.children].filter((card) => card.classList.contains("card")).forEach((card) => {
        if (getComputedStyle(card).visibility !== "hidden") frame(card.getBBox());
      });
      scrollTo(boxes.get(step));
    }
    const item = find(`step-${step + 1}`);
    if (item && find("story").contains(document.activeElement)) item.scrollIntoView({ block: "nearest" });
    tell();
  }

  /* The workshop */
  /** How many steps can be shown at all: those up to the outcome while that is hidden. */
  function limit() {
    if (!workshop || visible.outcome) return total;
    const ending = all("#list [data-outcome] [data-step]").map(number);
    return ending.length > 0 ? Math.min(...ending) : total;
  }

  /** Cuts the lanes off at the middle of the last step shown in each: the line goes on behind it. */
  function cut(steps) {
    const seen = [...boxes].filter(([step]) => step < steps).map(([, box]) => box);
    const bands = all("#seen rect");
    const inside = (box, band) => {
      const [top, height] = [Number(band.getAttribute("y")), Number(band.getAttribute("height"))];
      return box.y < top + height && box.y + box.height > top;
    };
    const farthest = (list, part) => Math.max(0, ...list.map((box) => box.x + box.width * part));
    for (const band of bands) {
      const isOfCards = [...boxes.values()].some((box) => inside(box, band));
      const own = isOfCards ? farthest(seen.filter((box) => inside(box, band)), 0.5) : farthest(seen, 1);
      // The names of the levels stand at the edge, before the first step.
      const edge = Math.min(...[...boxes.values()].map((box) => box.x)) - 20;
      band.setAttribute("width", Math.max(own, edge));
    }
    document.querySelector("#seen-phases rect")?.setAttribute("width", farthest(seen, 1) + 8);
  }

  function render() {
    const steps = workshop ? Math.min(shown, limit()) : total;
    const partial = steps < total;
    places.forEach((place) => place.classList.toggle("later", number(place) >= steps));
    all(".chapter").forEach((chapter) => {
      const own = [...chapter.querySelectorAll("[data-step]")];
      const begun = own.length > 0 ? own.some((step) => number(step) < steps) : !partial;
      chapter.classList.toggle("later", !begun);
    });
    root.classList.toggle("workshop", workshop);
    root.classList.toggle("partial", partial);
    root.classList.toggle("no-feelings", !visible.emotions);
    if (partial) cut(steps);
    const pressed = { workshop, shortcuts, ...visible };
    Object.entries(pressed).forEach(([id, on]) => find(id)?.setAttribute("aria-pressed", on));
    choose(workshop ? steps - 1 : chosen);
    all(".note").forEach((note) => { note.hidden = !(workshop && visible.notes); });
    all(".question").forEach((question) => { question.hidden = !(workshop && visible.questions); });
    const ends = { previous: workshop ? steps <= 0 : chosen <= 0, next: workshop ? steps >= limit() : chosen >= total - 1 };
    Object.entries(ends).forEach(([id, end]) => find(id)?.setAttribute("aria-disabled", end));
  }

  function move(by) {
    if (workshop) shown = Math.min(limit(), Math.max(0, Math.min(shown, limit()) + by));
    else chosen = Math.min(total - 1, Math.max(0, chosen + by));
    render();
  }

  function enter() {
    if (total === 0) return;
    workshop = true;
    shown = 0;
    render();
    view.scrollTo(0, 0);
    find("next").focus({ preventScroll: true });
  }

  function leave() {
    if (!workshop) return;
    workshop = false;
    Object.assign(visible, { emotions: true, outcome: true, notes: false, questions: false });
    if (document.fullscreenElement) document.exitFullscreen();
    render();
    find("workshop").focus({ preventScroll: true });
  }

  const toggle = (what) => () => { visible[what] = !visible[what]; render(); };
  const actions = {
    larger: () => resize(zoom * 1.25),
    smaller: () => resize(zoom / 1.25),
    fit: () => resize(view.clientWidth / size.width),
    actual: () => resize(1),
    previous: () => move(-1),
    next: () => move(1),
    workshop: () => (workshop ? leave() : enter()),
    all: () => { shown = total; render(); },
    emotions: toggle("emotions"),
    outcome: toggle("outcome"),
    notes: toggle("notes"),
    questions: toggle("questions"),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => {})),
    leave,
    shortcuts: () => { shortcuts = !shortcuts; render(); },
  };
  Object.entries(actions).forEach(([id, act]) => find(id)?.addEventListener("click", act));

  /* Keys */
  const keys = { "+": "larger", "=": "larger", "-": "smaller", 0: "fit", j: "next", k: "previous", w: "workshop" };
  const inWorkshop = {
    ArrowRight: "next", ArrowLeft: "previous", PageDown: "next", PageUp: "previous",
    a: "all", e: "emotions", o: "outcome", n: "notes", v: "questions", f: "full",
  };
  const outside = { ArrowRight: "next", ArrowLeft: "previous" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { leave(); return; }
    if (!shortcuts) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // Outside the workshop, arrows scroll what is focused and scrolls.
    const scrolls = event.target instanceof Element && event.target.closest("#view, #table");
    const action = keys[key] ?? (workshop ? inWorkshop[key] : scrolls ? undefined : outside[key]);
    if (!action || !find(action)) return;
    event.preventDefault();
    actions[action]();
  });

  /* Which of list and table */
  function show(table) {
    find("list").hidden = table;
    find("table").hidden = !table;
    find("as-list").setAttribute("aria-pressed", !table);
    find("as-table").setAttribute("aria-pressed", table);
  }
  find("as-list").addEventListener("click", () => show(false));
  find("as-table").addEventListener("click", () => show(true));

  all(".more").forEach((button) => {
    const details = find(button.getAttribute("aria-controls"));
    button.hidden = false;
    details.classList.add("shut");
    button.addEventListener("click", () => {
      const open = !details.classList.toggle("shut");
      button.setAttribute("aria-expanded", open);
    });
  });
  groups.forEach((group) => group.addEventListener("click", () => {
    if (!workshop) { chosen = number(group); render(); }
  }));

  find("tools").hidden = false;
  find("forms").hidden = total === 0;
  render();
})();
