// Buttons and keys, and what happens when the page opens.

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
