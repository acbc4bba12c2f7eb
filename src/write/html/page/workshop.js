// The workshop: the steps one by one, and as much of the drawing as belongs to them.

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
  // A picture without steps, such as a curve, has nothing to cut off.
  if (!find("seen")) return;
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
  // The group does not see what is for the trainer, who has a window for it.
  all(".note").forEach((note) => { note.hidden = workshop || !visible.notes; });
  all(".question").forEach((question) => { question.hidden = workshop || !visible.questions; });
  choose(workshop ? steps - 1 : chosen);
  const ends = { previous: workshop ? steps <= 0 : chosen <= 0, next: workshop ? steps >= limit() : chosen >= total - 1 };
  Object.entries(ends).forEach(([id, end]) => find(id)?.setAttribute("aria-disabled", end));
  tellPresenter();
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
  since = Date.now();
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
  closePresenter();
  Object.assign(visible, { emotions: true, outcome: true, notes: false, questions: false });
  if (document.fullscreenElement) document.exitFullscreen();
  chooses = undefined;
  resize(before);
  before = undefined;
  render();
  picture.scrollIntoView();
  find("workshop").focus({ preventScroll: true });
}
