// The picture: its colours for the page around it, the names beside it, its size and that of the letters.

/* The colours of the drawing, for the page around it */
function colours() {
  const of = (teller) => {
    const shape = document.querySelector(`.card[data-teller="${teller}"] > :first-child`);
    const [stroke, fill] = ["stroke", "fill"].map((name) => shape?.getAttribute(name));
    if (stroke && stroke !== "none") return stroke;
    // Behind words without a card all is white.
    return /^#fff(fff)?$/i.test(fill) ? undefined : fill;
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
  const own = all('[data-part="ground"] .name').map((name) => ({ name, box: name.getBBox() }));
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
  axis.append(ground, ...own.map(({ name }) => name.cloneNode(true)));
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
  if (own.length === 0) return { top: 0, height: size.height };
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
