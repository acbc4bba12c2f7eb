// The keys of the picture: everything that can be dragged and clicked, without a mouse.
import { addStep, remove, shiftLevel, shiftStep } from "../acts";
import type { Key } from "../core";
import { cardOf } from "./stops";
import type { Picture } from "./picture";
import type { Writer } from "./writer";

/** Listens to the keys that are pressed while the list of the picture has focus. */
export function listenToKeys(picture: Picture, writer: Writer): void {
  writer.onMore = () => addAndWrite(picture, writer);
  picture.options.list.addEventListener("keydown", (event) => {
    const act = event.altKey ? moving(picture, event.key) : event.ctrlKey || event.metaKey ? commands(picture, writer, event.key) : going(picture, writer, event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  picture.options.list.addEventListener("focus", () => {
    if (!picture.isPointed && !picture.desk.chosen) goStep(picture, "first");
  });
}

type Act = (() => void) | null;

function moving({ desk }: Picture, key: string): Act {
  const step = desk.chosenStep;
  if (!step) return null;
  switch (key) {
    case "ArrowUp": return () => shiftLevel(desk, step, -1);
    case "ArrowDown": return () => shiftLevel(desk, step, 1);
    case "ArrowLeft": return () => shiftStep(desk, step, -1);
    case "ArrowRight": return () => shiftStep(desk, step, 1);
    default: return null;
  }
}

function commands(picture: Picture, writer: Writer, key: string): Act {
  return key === "Enter" ? () => addAndWrite(picture, writer) : null;
}

/** Adds a step behind the one that is chosen, and begins to type in it. */
function addAndWrite({ desk }: Picture, writer: Writer): void {
  const steps = desk.state.steps;
  const step = addStep(desk, desk.chosenStep ?? steps[steps.length - 1] ?? null);
  if (step) writer.begin(desk.chosen ?? step.key, true);
}

function going(picture: Picture, writer: Writer, key: string): Act {
  const { desk } = picture;
  switch (key) {
    case "ArrowLeft": return () => goStep(picture, -1);
    case "ArrowRight": return () => goStep(picture, 1);
    case "ArrowUp": return () => goCard(picture, -1);
    case "ArrowDown": return () => goCard(picture, 1);
    case "Home": return () => goStep(picture, "first");
    case "End": return () => goStep(picture, "last");
    case "Enter":
    case "F2": return () => { if (picture.chosen) writer.begin(picture.chosen.key); };
    case "Insert": return () => addAndWrite(picture, writer);
    case "Delete":
    case "Backspace": return () => { if (desk.chosen) remove(desk, desk.chosen); };
    case "Escape": return () => desk.choose(null);
    default: return null;
  }
}

/** To the step before or after; what is of no step lies before the first and behind the last. */
function goStep(picture: Picture, to: -1 | 1 | "first" | "last"): void {
  const row = rowOf(picture);
  if (row.length === 0) return;
  const steps = row.filter((key) => picture.desk.stepOf(key));
  const chosen = picture.chosen;
  const here = chosen?.step ? cardOf(chosen.step, picture.stops)?.key : chosen?.key;
  const at = row.indexOf(here ?? "");
  const next = to === "first" ? steps[0] ?? row[0] : to === "last" ? steps[steps.length - 1] ?? row[row.length - 1] : row[at < 0 ? 0 : at + to];
  if (next) picture.desk.choose(next);
}

/** One card of each step, and all that is of no step, in reading order. */
function rowOf({ stops }: Picture): Key[] {
  const row: Key[] = [];
  const seen = new Set<Key>();
  for (const stop of stops) {
    const key = stop.step ? cardOf(stop.step, stops)?.key ?? stop.key : stop.key;
    if (!seen.has(key)) row.push(key);
    seen.add(key);
  }
  return row;
}

/** To another card of the same step. */
function goCard(picture: Picture, by: -1 | 1): void {
  const chosen = picture.chosen;
  if (!chosen) return goStep(picture, "first");
  const cards = picture.stops.filter((stop) => stop.step !== null && stop.step === chosen.step);
  const next = cards[cards.findIndex((stop) => stop.key === chosen.key) + by];
  if (next) picture.desk.choose(next.key);
}
