// Moving through the steps, the size of the picture, and the workshop. Without this script the page
// is the picture with the whole story under it; everything here only hides, marks and scrolls.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const picture = document.querySelector(".picture");
  const view = find("view");
  const drawing = find("drawing");
  const size = drawing.viewBox.baseVal;
  const groups = all("#steps > [data-step]");
  const places = all("#steps > [data-step], #list [data-step], #table [data-step]");
  const total = all("#list [data-step]").length;
  const number = (element) => Number(element.dataset.step);
  // Measured while everything shows: what is hidden has no size.
  const boxes = new Map(groups.map((group) => [number(group), group.getBBox()]));
  // The cards at the height of their level, where the threads go from one to the next.
  const knots = new Map(groups.map((group) => [number(group),
    [...group.querySelectorAll(".on-thread")].map((card) => ({ lane: card.dataset.lane, box: card.getBBox() })),
  ]));
  const phases = document.querySelector('[data-part="phases"]')?.getBBox();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  let workshop = false;
  let shown = total; // How many steps the workshop has come to.
  let chosen = -1;
  let zoom = 1;
  let before; // The zoom from before the workshop.
  let fitted; // The room for which the workshop chose its zoom.
  let shortcuts = true;
  const visible = { emotions: true, outcome: true, notes: false, questions: false };

  /* The colours of the drawing, for the page around it */
  function colours() {
    const of = (teller) => {
      const shape = document.querySelector(`.card[data-teller="${teller}"] > :first-child`);
      const stroke = shape?.getAttribute("stroke");
      return stroke && stroke !== "none" ? stroke : shape?.getAttribute("fill");
    };
    const fill = (selector) => document.querySelector(selector)?.getAttribute("fill");
    const found = {
      red: of("family"),
      blue: of("professional"),
      grey: of("plan"),
      ink: fill("#drawing text"),
      line: document.querySelector('[data-part="ground"] path')?.getAttribute("stroke"),
      lane: fill('[data-part="ground"] rect'),
    };
    Object.entries(found).filter(([, color]) => color)
      .forEach(([name, color]) => root.style.setProperty(`--${name}`, color));
  }
  colours();

  /* The names at the left of the lanes */
  /** A copy of them that stays in view. */
  function namesOfLanes() {
    const own = all('[data-part="ground"] .name text').map((text) => ({ text, box: text.getBBox() }));
    if (own.length === 0) return undefined;
    const left = Math.min(...own.map(({ box }) => box.x)) - 8;
    const width = Math.max(...own.map(({ box }) => box.x + box.width)) + 8 - left;
    const top = Math.min(...own.map(({ box }) => box.y)) - 8;
    const bottom = Math.max(...lanes().map((lane) => lane.y + lane.height));
    const axis = drawing.cloneNode(false);
    ["role", "aria-label", "aria-describedby"].forEach((name) => axis.removeAttribute(name));
    axis.id = "axis";
    axis.setAttribute("aria-hidden", "true");
    axis.setAttribute("viewBox", `${left} 0 ${width} ${size.height}`);
    const ground = document.createElementNS(axis.namespaceURI, "rect");
    Object.entries({ x: left, y: top, width, height: bottom - top, fill: "#fff" })
      .forEach(([name, value]) => ground.setAttribute(name, value));
    axis.append(ground, ...own.map(({ text }) => text.cloneNode(true)));
    view.append(axis);
    return { axis, left, width };
  }

  /** The lanes, from top to bottom. */
  function lanes() {
    return all("#seen-threads rect")
      .map(({ y, height }) => ({ y: y.baseVal.value, height: height.baseVal.value }));
  }

  const names = namesOfLanes();

  /* The size of the picture */
  function resize(to) {
    // The middle of the view stays in the middle.
    const x = (view.scrollLeft + view.clientWidth / 2) / zoom;
    const y = (view.scrollTop + view.clientHeight / 2) / zoom;
    zoom = Math.min(4, Math.max(0.1, to));
    drawing.style.width = `${size.width * zoom}px`;
    drawing.style.height = `${size.height * zoom}px`;
    if (names) {
      names.axis.style.width = `${names.width * zoom}px`;
      names.axis.style.height = `${size.height * zoom}px`;
      names.axis.style.marginLeft = `${names.left * zoom}px`;
    }
    view.scrollTo(x * zoom - view.clientWidth / 2, y * zoom - view.clientHeight / 2);
  }

  /** Where the lanes that have steps are, with the phases above them. */
  function heart() {
    const own = lanes().filter((_, at) => document.querySelector(`#steps .card[data-lane="${at}"]`));
    const top = phases?.height ? phases.y : Math.min(...own.map((lane) => lane.y));
    return { top: top - 8, height: Math.max(...own.map((lane) => lane.y + lane.height)) - top + 16 };
  }

  const room = () => `${view.clientWidth} × ${view.clientHeight}`;

  /** All of the height on the screen, unless that makes the letters too small to read. */
  function overview() {
    fitted = room();
    const fit = view.clientHeight / heart().height;
    resize(fit < 0.75 ? 1 : Math.min(fit, 1.5));
  }

  /* The chosen step */
  const marks = document.createElementNS("http://www.w3.org/2000/svg", "g");
  marks.id = "marks";
  find("steps")?.append(marks);

  /** What is drawn of a step, with what is close together as one: cards with their time and signs. */
  function clusters(group) {
    const close = 12;
    const near = (a, b) => a.x < b.x + b.width + close && b.x < a.x + a.width + close
      && a.y < b.y + b.height + close && b.y < a.y + a.height + close;
    const around = (a, b) => {
      const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
      const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
      return { x, y, width: right - x, height: bottom - y };
    };
    return [...group.children].map((part) => part.getBBox()).reduce((list, box) => {
      const apart = list.filter((other) => !near(other, box));
      return [...apart, list.filter((other) => near(other, box)).reduce(around, box)];
    }, []);
  }

  function frame(box) {
    // Two px of white and half the line itself.
    const gap = 3.5;
    const rect = document.createElementNS(marks.namespaceURI, "rect");
    const edges = { x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap, height: box.height + 2 * gap, rx: 6 };
    Object.entries(edges).forEach(([name, value]) => rect.setAttribute(name, value));
    marks.append(rect);
  }

  function scrollTo(box) {
    const aside = names ? names.width * zoom : 0;
    // The workshop has nothing to show after its last step.
    const share = workshop ? 0.7 : 0.5;
    const middle = aside + (view.clientWidth - aside) * share;
    const farthest = view.clientWidth - 12 - (box.width * zoom) / 2;
    const left = (box.x + box.width / 2) * zoom - Math.min(middle, farthest);
    const whole = heart();
    const above = (view.clientHeight - box.height * zoom) / 2;
    const fits = whole.height * zoom <= view.clientHeight + 1;
    const top = fits ? whole.top * zoom : box.y * zoom - Math.max(16, above);
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
      clusters(group).forEach(frame);
      scrollTo(boxes.get(step));
    }
    tell();
  }

  /** Brings the chosen step to who reads the list or the table, and the picture to a workshop. */
  function reveal() {
    const { top, bottom } = view.getBoundingClientRect();
    const away = bottom < 80 || top > innerHeight - 80;
    if (workshop) {
      if (away) picture.scrollIntoView();
      return;
    }
    const text = places.find((place) => number(place) === chosen && !place.closest("#steps") && place.checkVisibility());
    if (away || find("story").contains(document.activeElement)) text?.scrollIntoView({ block: "nearest" });
  }

  /* The workshop */
  /** How many steps can be shown at all: those up to the outcome while that is hidden. */
  function limit() {
    if (!workshop || visible.outcome) return total;
    const ending = all("#list [data-outcome] [data-step]").map(number);
    return ending.length > 0 ? Math.min(...ending) : total;
  }

  /**
   * Cuts the drawing off just after the last step shown. What leads on to later steps ends at the
   * middle of a card: the thread of each lane at its own last card, behind which it goes on.
   */
  function cut(steps) {
    const seen = [...boxes].filter(([step]) => step < steps).map(([, box]) => box);
    const farthest = (list, part) => Math.max(0, ...list.map((box) => box.x + box.width * part));
    const own = [...knots].filter(([step]) => step < steps).flatMap(([, list]) => list);
    all("#seen-threads rect").forEach((band, at) => {
      const inLane = own.filter(({ lane }) => lane === String(at)).map(({ box }) => box);
      band.setAttribute("width", farthest(inLane, 0.5));
    });
    find("seen-ties").firstElementChild.setAttribute("width", farthest(seen, 0.5));
    // The names of the levels stand at the edge, before the first step.
    const edge = Math.min(...[...boxes.values()].map((box) => box.x)) - 20;
    find("seen").firstElementChild.setAttribute("width", Math.max(farthest(seen, 1) + 8, edge));
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
    reveal();
  }

  function enter() {
    if (total === 0) return;
    workshop = true;
    shown = 0;
    before = zoom;
    render();
    overview();
    view.scrollTo(0, heart().top * zoom);
    picture.scrollIntoView();
    find("next").focus({ preventScroll: true });
  }

  function leave() {
    if (!workshop) return;
    workshop = false;
    Object.assign(visible, { emotions: true, outcome: true, notes: false, questions: false });
    if (document.fullscreenElement) document.exitFullscreen();
    resize(before);
    render();
    picture.scrollIntoView();
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
    all: () => { shown = total; render(); reveal(); },
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

  // The room changes with the screen: full, turned, or another one.
  addEventListener("resize", () => {
    if (!workshop || room() === fitted) return;
    overview();
    choose(chosen);
  });

  find("tools").hidden = false;
  find("keyboard").hidden = false;
  find("forms").hidden = total === 0;
  render();
})();
