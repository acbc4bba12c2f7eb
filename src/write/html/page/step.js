// The chosen step: its frame in the picture, and what is brought into view.

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
