// The presenter's window: the same page, which shows what is for the trainer at the step of the workshop.

// Nothing on the page has the id that the address ends with: a browser would take the focus there.
const isPresenter = location.hash === "#presenter" && opener && find("presenter-view");

const presenterKeys = {
  ArrowRight: "next", PageDown: "next", j: "next", ArrowLeft: "previous", PageUp: "previous", k: "previous",
};

function present() {
  [...document.body.children].forEach((part) => { part.hidden = true; });
  document.body.append(find("presenter-view").content.cloneNode(true));
  root.classList.add("presenting");
  document.title = `${document.querySelector(".presenter").getAttribute("aria-label")} · ${document.title}`;
  const ask = (what) => opener.postMessage(what, "*");
  let told = {};
  const tick = () => {
    if (opener.closed) close();
    find("elapsed").textContent = duration(Date.now() - (told.since ?? Date.now()));
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== opener) return;
    if (data.step !== told.step) window.scrollTo(0, 0);
    told = data;
    presentStep(told);
    tick();
  });
  all(".presenter button").forEach((button) => button.addEventListener("click", () => ask(button.id.replace("present-", ""))));
  document.addEventListener("keydown", (event) => {
    const what = presenterKeys[keyOf(event)];
    if (!what || !told.shortcuts) return;
    event.preventDefault();
    ask(what);
  });
  setInterval(tick, 500);
  ask("state");
  find("present-next").focus();
}

/** Minutes and seconds, and hours where there are any. */
function duration(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** What belongs to the step of the workshop; before the first, what the workshop begins with. */
function presentStep({ step, steps }) {
  const items = all("#list [data-step]").slice(0, steps);
  const [item, following] = [items[step], items[step + 1]];
  const put = (id, content) => find(id).replaceChildren(...(content.length > 0 ? content : [find(id).dataset.none]));
  const [place, inPhase] = [find("place"), find("in-phase")];
  place.textContent = item ? place.dataset.of.replace("{n}", step + 1).replace("{all}", steps) : place.dataset.begin;
  inPhase.textContent = item ? phaseOf(item) : "";
  put("for-trainer", item ? forTrainer(item) : []);
  put("on-stage", item ? [copyOf(item, ":not(.more, .details, .note, .question)")] : beginning(find("now-step").dataset.begin));
  put("up-next", following ? [copyOf(following, "h4, .event, .feeling")] : []);
  if (following && phaseOf(following) !== inPhase.textContent) find("up-next").prepend(labelled("caption", phaseOf(following)));
  // Below headings of the second rank.
  all(".presenter h4").forEach((heading) => heading.setAttribute("aria-level", 3));
  // A link that is followed leaves this window as it is.
  all(".presenter a").forEach((link) => { link.target = "_blank"; });
  const ends = { previous: step < 0, next: !following };
  Object.entries(ends).forEach(([id, end]) => find(`present-${id}`).setAttribute("aria-disabled", end));
}
