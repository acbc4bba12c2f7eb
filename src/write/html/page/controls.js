// Buttons and keys, and what the page does when it opens.

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
  "open-presenter": openPresenter,
  "print-sheet": printSheet,
  leave,
  shortcuts: () => { shortcuts = !shortcuts; render(); },
};

/* Keys */
const keys = { "+": "larger", "=": "larger", "-": "smaller", 0: "fit", ".": "larger-letters", ",": "smaller-letters", j: "next", k: "previous", w: "workshop" };
const inWorkshop = {
  0: "overview",
  ArrowRight: "next", ArrowLeft: "previous", PageDown: "next", PageUp: "previous",
  a: "all", e: "emotions", o: "outcome", p: "open-presenter", f: "full",
};
const outside = { n: "notes", v: "questions" };
const unlessItScrolls = { ArrowRight: "next", ArrowLeft: "previous" };

/** The key that is pressed by itself, as the lists of keys call it. */
function keyOf({ key, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || altKey) return undefined;
  return key.length === 1 ? key.toLowerCase() : key;
}

function actOnKey(event) {
  const key = keyOf(event);
  if (key === "Escape") { leave(); return; }
  if (!key || !shortcuts) return;
  // Outside the workshop, arrows scroll what is focused and scrolls.
  const scrolls = event.target instanceof Element && event.target.closest("#view, #table");
  const own = workshop ? inWorkshop : { ...outside, ...(scrolls ? {} : unlessItScrolls) };
  const action = own[key] ?? keys[key];
  if (!action || !find(action)) return;
  event.preventDefault();
  actions[action]();
}

/* Which of list and table */
function show(table) {
  find("list").hidden = table;
  find("table").hidden = !table;
  find("as-list").setAttribute("aria-pressed", !table);
  find("as-table").setAttribute("aria-pressed", table);
}

function openAndShut(button) {
  const details = find(button.getAttribute("aria-controls"));
  button.hidden = false;
  details.classList.add("shut");
  button.addEventListener("click", () => {
    const open = !details.classList.toggle("shut");
    button.setAttribute("aria-expanded", open);
  });
}

/** The room changes with the screen: full, turned, or another one; or the buttons take more of it. */
function refit() {
  measureTools();
  if (chooses && room() !== fitted) follow(chooses);
  if (workshop) choose(chosen);
}

function begin() {
  Object.entries(actions).forEach(([id, act]) => find(id)?.addEventListener("click", act));
  document.addEventListener("keydown", actOnKey);
  find("as-list").addEventListener("click", () => show(false));
  find("as-table").addEventListener("click", () => show(true));
  all(".more").forEach(openAndShut);
  groups.forEach((group) => group.addEventListener("click", () => {
    if (!workshop) { chosen = number(group); render(); }
  }));
  addEventListener("resize", refit);
  new ResizeObserver(refit).observe(find("tools"));
  addEventListener("afterprint", removeSheet);
  listenToPresenter();
  ["tools", "keyboard", "trainer"].forEach((id) => find(id)?.toggleAttribute("hidden", false));
  find("forms").hidden = total === 0;
  applySize();
  render();
}

if (isPresenter) present();
else begin();
