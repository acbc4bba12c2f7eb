// The parts of the page, and what is chosen of them: what the files after this one use.
// Without this script the page is the picture with the whole story under it; everything here only
// hides, marks and scrolls.

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
