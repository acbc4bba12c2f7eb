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
    [...group.querySelectorAll(".on-thread")]
      .map((card) => ({ lane: card.dataset.lane, teller: card.dataset.teller, box: card.getBBox() })),
  ]));
  const phases = document.querySelector('[data-part="phases"]')?.getBBox();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  let workshop = false;
  let shown = total; // How many steps the workshop has come to.
  let chosen = -1;
  let zoom = 1;
  let letters = 1;
  let before; // The zoom from before the workshop.
  let fitted; // The room for which the zoom was chosen, and what chose it: nothing after + and −.
  let chooses;
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

  /* The size of the picture and of the letters */
  const SIZES = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
  const LETTERS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
  // What a room of twenty can read, in px.
  const LEGIBLE = 20;
  const wide = matchMedia("(min-width: 72rem)");

  /** The next of a list, up or down. */
  const next = (list, from, up) => (up
    ? list.find((it) => it > from * 1.01) ?? from
    : list.findLast((it) => it < from / 1.01) ?? from);

  /** The picture and the names beside it are always drawn in one size, from the beginning. */
  function applySize() {
    const draw = (svg, width) => {
      svg.style.width = `${width * zoom}px`;
      svg.style.height = `${size.height * zoom}px`;
    };
    draw(drawing, size.width);
    if (names) {
      draw(names.axis, names.width);
      names.axis.style.marginLeft = `${names.left * zoom}px`;
    }
    const percentage = (value) => `${Math.round(value * 100)}%`;
    find("size").textContent = percentage(zoom);
    find("letters").textContent = percentage(letters);
    const ends = {
      smaller: next(SIZES, zoom, false) === zoom, larger: next(SIZES, zoom, true) === zoom,
      "smaller-letters": letters === LETTERS[0], "larger-letters": letters === LETTERS.at(-1),
    };
    Object.entries(ends).forEach(([id, end]) => find(id).setAttribute("aria-disabled", end));
  }

  let kept; // What stayed where it was, until somebody scrolls.

  /** What stays where it is on the screen: the chosen step where that is in view, or else the middle. */
  function still() {
    // A scroll is rounded to whole px, and stops at an edge: nothing may shift by that.
    if (kept?.at === whereabouts()) return kept.point;
    const middle = [view.clientWidth / 2, view.clientHeight / 2];
    const box = boxes.get(chosen);
    const own = box && [(box.x + box.width / 2) * zoom - view.scrollLeft, (box.y + box.height / 2) * zoom - view.scrollTop];
    const seen = own && own[0] > 0 && own[0] < view.clientWidth && own[1] > 0 && own[1] < view.clientHeight;
    const [x, y] = seen ? own : middle;
    return { x, y, seen, left: (view.scrollLeft + x) / zoom, top: (view.scrollTop + y) / zoom };
  }

  const whereabouts = () => [view.scrollLeft, view.scrollTop, room(), chosen].join();

  function resize(to, point = still()) {
    zoom = Math.min(SIZES.at(-1), Math.max(SIZES[0], to));
    applySize();
    const { left, top } = point;
    const [x, y] = point.seen ? [point.x, point.y] : [view.clientWidth / 2, view.clientHeight / 2];
    view.scrollTo(left * zoom - x, top * zoom - y);
    kept = { point, at: whereabouts() };
  }

  /** A size that follows the room: chosen again when the room changes. */
  function follow(choice) {
    chooses = choice;
    choice();
    // Without or with a scroll bar there is more or less room.
    if (room() !== fitted) choice();
    fitted = room();
    find("overview").setAttribute("aria-pressed", chooses === overview);
  }

  function stepTo(up) {
    chooses = undefined;
    resize(next(SIZES, zoom, up));
    find("overview").setAttribute("aria-pressed", false);
  }

  /** Larger or smaller letters, in the text and in the picture. */
  function setLetters(up) {
    const by = next(LETTERS, letters, up) / letters;
    const point = still();
    letters *= by;
    if (before) before *= by;
    // The size in the style sheet, as many times as large.
    root.style.fontSize = `${106.25 * letters}%`;
    if (chooses) follow(chooses);
    else resize(zoom * by, point);
    render();
    // The lines above are higher or lower now.
    if (workshop) picture.scrollIntoView();
  }

  /** Where the lanes that have steps are, with the phases above them. */
  function heart() {
    const own = lanes().filter((_, at) => document.querySelector(`#steps .card[data-lane="${at}"]`));
    const top = phases?.height ? phases.y : Math.min(...own.map((lane) => lane.y));
    return { top: top - 8, height: Math.max(...own.map((lane) => lane.y + lane.height)) - top + 16 };
  }

  const room = () => `${view.clientWidth} × ${view.clientHeight}`;

  const wholeWidth = () => resize(view.clientWidth / size.width);

  /** All of the height on the screen. */
  const overview = () => resize(Math.min(view.clientHeight / heart().height, 2));

  /** Letters that a room can read, in all of the height where that fits, and a step beside its names. */
  function reading() {
    const sizes = all("#steps .card text").map((text) => Number(text.getAttribute("font-size")));
    const legible = (LEGIBLE * letters) / Math.min(...sizes);
    const widest = Math.max(...[...boxes.values()].map((box) => box.width)) + (names?.width ?? 0);
    const whole = Math.min(view.clientHeight / heart().height, 2);
    resize(Math.max(0.75, Math.min((view.clientWidth - 28) / widest, Math.max(legible, whole))));
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

  const around = (a, b) => {
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
    return { x, y, width: right - x, height: bottom - y };
  };

  /** As much as fits of the height: all lanes, the step with the one before it, the step, its first card. */
  function heights(step) {
    const whole = heart();
    const [own, earlier] = [step, step - 1].map((at) => knots.get(at)?.[0]?.box);
    const box = boxes.get(step);
    const main = own ?? box;
    const choices = [box, main].flatMap((it) => (earlier ? [around(it, earlier), it] : [it]));
    if (whole.height * zoom <= view.clientHeight + 1) return whole.top * zoom;
    const fits = choices.find((it) => it.height * zoom <= view.clientHeight - 24);
    if (!fits) return main.y * zoom - 12;
    return fits.y * zoom - (view.clientHeight - fits.height * zoom) / 2;
  }

  function scrollTo(step) {
    const box = boxes.get(step);
    const aside = names ? names.width * zoom : 0;
    // The workshop has nothing to show after its last step.
    const share = workshop ? 0.7 : 0.5;
    const middle = aside + (view.clientWidth - aside) * share;
    const farthest = view.clientWidth - 12 - (box.width * zoom) / 2;
    const left = (box.x + box.width / 2) * zoom - Math.min(middle, farthest);
    view.scrollTo({ left, top: heights(step), behavior: calm.matches ? "auto" : "smooth" });
  }

  /** What stands under the picture: the chosen step, with everything that belongs to it. */
  function tell() {
    const panel = find("now-step");
    const step = all("#list [data-step]")[chosen];
    find("now").hidden = !workshop && !step;
    if (!step) {
      panel.replaceChildren(...(workshop ? beginning(panel.dataset.begin) : []));
      return;
    }
    const copy = step.querySelector(".moment").cloneNode(true);
    copy.querySelectorAll(".more").forEach((button) => button.remove());
    copy.querySelectorAll(".details").forEach((details) => details.classList.remove("shut"));
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    const count = document.createElement("p");
    count.className = "caption";
    const where = panel.dataset.of.replace("{n}", chosen + 1).replace("{all}", limit());
    const phase = step.closest(".chapter").querySelector("h3").textContent;
    count.textContent = workshop ? `${where} · ${phase}` : where;
    panel.replaceChildren(count, copy);
  }

  /** What the workshop begins with: the title, who tells it, and how they introduce themselves. */
  function beginning(invitation) {
    const [title, ...rest] = document.querySelector("header.page").children;
    const named = (name, text) => {
      const element = document.createElement("p");
      element.className = name;
      element.textContent = text;
      return element;
    };
    return [named("title", title.textContent), ...rest.map((it) => it.cloneNode(true)), named("caption", invitation)];
  }

  /** The course so far, each lane for itself: the fall is seen where the picture shows only a part. */
  function drawCourse(steps) {
    const course = find("course");
    const points = [...knots].flatMap(([step, list]) => list.map(({ lane, teller, box }) => (
      { step, lane, teller, x: box.x + box.width / 2, y: box.y + box.height / 2 })));
    course.toggleAttribute("hidden", points.length < 2 || steps === 0);
    course.replaceChildren();
    const { width, height } = course.getBoundingClientRect();
    if (height < 40) return;
    const add = (name, attributes) => {
      const element = document.createElementNS(course.namespaceURI, name);
      Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
      course.append(element);
    };
    const scale = (values, room) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return (value) => 14 + (high > low ? (value - low) / (high - low) : 0.5) * (room - 28);
    };
    const x = scale(points.map((it) => it.x), width);
    const y = scale(points.map((it) => it.y), height);
    add("rect", { width, height });
    [...new Set(points.map((it) => y(it.y).toFixed(1)))]
      .forEach((at) => add("line", { x1: 0, x2: width, y1: at, y2: at }));
    const shown = points.filter((it) => it.step < steps);
    new Set(shown.map((it) => it.lane)).forEach((lane) => {
      const own = shown.filter((it) => it.lane === lane);
      add("polyline", { class: own[0].teller, points: own.map((it) => `${x(it.x)},${y(it.y)}`).join(" ") });
      own.forEach((it) => {
        const current = it.step === steps - 1;
        add("circle", { class: `${it.teller} ${current ? "current" : ""}`, cx: x(it.x), cy: y(it.y), r: current ? 9 : 6 });
      });
    });
  }

  /** The largest letters with which all that is told fits in the panel, and the course under it. */
  function fillPanel(steps) {
    const [now, panel, course] = [find("now"), find("now-step"), find("course")];
    panel.style.removeProperty("--told");
    panel.removeAttribute("tabindex");
    if (!workshop || !wide.matches) return;
    const least = LEGIBLE * letters;
    course.toggleAttribute("hidden", true);
    const fits = (px, height) => {
      panel.style.setProperty("--told", `${px}px`);
      return panel.scrollHeight <= height;
    };
    const space = now.clientHeight - parseFloat(getComputedStyle(now).paddingTop) - 1;
    const beside = knots.size > 0 && steps > 0 ? Math.min(160, space / 4) : 0;
    let px = Math.max(least, now.clientWidth / (steps > 0 ? 14 : 8));
    while (px > least && !fits(px, space - beside)) px = Math.max(least, px - 1);
    // What does not fit even so can be scrolled, by keyboard too.
    if (!fits(px, space)) panel.tabIndex = 0;
    drawCourse(steps);
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
      scrollTo(step);
    }
    tell();
    fillPanel(workshop ? step + 1 : 0);
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

  /** How much the buttons leave of the screen. */
  const measureTools = () => root.style.setProperty("--tools", `${find("tools").offsetHeight}px`);

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
    measureTools();
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
    follow(reading);
    fillPanel(0);
    view.scrollTo(0, heart().top * zoom);
    picture.scrollIntoView();
    find("next").focus({ preventScroll: true });
  }

  function leave() {
    if (!workshop) return;
    workshop = false;
    Object.assign(visible, { emotions: true, outcome: true, notes: false, questions: false });
    if (document.fullscreenElement) document.exitFullscreen();
    chooses = undefined;
    resize(before);
    before = undefined;
    render();
    picture.scrollIntoView();
    find("workshop").focus({ preventScroll: true });
  }

  const toggle = (what) => () => { visible[what] = !visible[what]; render(); };
  const actions = {
    larger: () => stepTo(true),
    smaller: () => stepTo(false),
    fit: () => follow(wholeWidth),
    actual: () => { chooses = undefined; resize(1); },
    overview: () => { follow(chooses === overview ? reading : overview); render(); },
    "larger-letters": () => setLetters(true),
    "smaller-letters": () => setLetters(false),
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
  const keys = { "+": "larger", "=": "larger", "-": "smaller", 0: "fit", ".": "larger-letters", ",": "smaller-letters", j: "next", k: "previous", w: "workshop" };
  const inWorkshop = {
    0: "overview",
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
    const action = workshop
      ? inWorkshop[key] ?? keys[key]
      : keys[key] ?? (scrolls ? undefined : outside[key]);
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

  // The room changes with the screen: full, turned, or another one; or the buttons take more of it.
  function refit() {
    measureTools();
    if (chooses && room() !== fitted) follow(chooses);
    if (workshop) choose(chosen);
  }
  addEventListener("resize", refit);
  new ResizeObserver(refit).observe(find("tools"));

  find("tools").hidden = false;
  find("keyboard").hidden = false;
  find("forms").hidden = total === 0;
  applySize();
  render();
})();
