// What stands under or beside the picture: the chosen step in words, and in the workshop the course so far.

/** What stands under the picture: the chosen step, with everything that belongs to it. */
function tell() {
  const panel = find("now-step");
  const step = all("#list [data-step]")[chosen];
  find("now").hidden = !workshop && !step;
  if (!step) {
    panel.replaceChildren(...(workshop ? beginning(panel.dataset.begin) : []));
    return;
  }
  const where = panel.dataset.of.replace("{n}", chosen + 1).replace("{all}", limit());
  const count = labelled("caption", workshop ? `${where} · ${phaseOf(step)}` : where);
  panel.replaceChildren(count, copyOf(step, ":not(.more, [hidden])"));
}

const phaseOf = (step) => step.closest(".chapter").querySelector("h3").textContent;

/** A copy of what a step says, of these kinds. */
function copyOf(step, kinds) {
  const copy = step.querySelector(".moment").cloneNode(true);
  [...copy.children].filter((part) => !part.matches(kinds)).forEach((part) => part.remove());
  copy.querySelectorAll(".details").forEach((details) => details.classList.remove("shut"));
  copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  return copy;
}

/** Copies of the notes and questions of a step, which are hidden on the page. */
function forTrainer(step) {
  const copies = [...copyOf(step, ".note, .question").children];
  copies.forEach((copy) => { copy.hidden = false; });
  return copies;
}

function labelled(name, text) {
  const element = document.createElement("p");
  element.className = name;
  element.textContent = text;
  return element;
}

/** What the workshop begins with: the title, who tells it, and how they introduce themselves. */
function beginning(invitation) {
  const [title, ...rest] = document.querySelector("header.page").children;
  return [labelled("title", title.textContent), ...rest.map((it) => it.cloneNode(true)), labelled("caption", invitation)];
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
