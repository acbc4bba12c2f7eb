// The round "+" between two steps, and the larger one behind the last.
import { addStep } from "../acts";
import type { Step } from "../core";
import { button } from "../frame/button";
import { element } from "../frame/elements";
import { w } from "../words";
import { middle } from "./geometry";
import type { Picture } from "./picture";
import { cardOf, highOf, type Stop } from "./stops";
import { bandAt, topOf } from "./targets";
import type { Writer } from "./writer";

/** Half its width, in pixels. */
const HALF = 13;

/** Shows a "+" in each gap, at the top of the band. They are for mouse and finger; the keys have Ctrl + Enter. */
export function showAdders(picture: Picture, writer: Writer): void {
  const row = element("div.adders", { role: "group", "aria-label": w().bar.add });
  picture.tools.prepend(row);
  const add = (after: Step | null, party: number) => {
    writer.end();
    const made = addStep(picture.desk, after, party);
    if (made) writer.begin(picture.desk.chosen ?? made.key, true);
  };
  let shown = "";
  picture.onDrawn(() => {
    const spots = gaps(picture);
    const now = JSON.stringify(spots.map(({ left, top, after }) => [left, top, after?.key]));
    if (now === shown) return;
    shown = now;
    row.replaceChildren(...spots.map(({ left, top, after, party, last }) => {
      const words = after ? w().picture.addAfter(after.number) : w().picture.addFirst;
      const made = button("add", words, () => add(after, party), { bare: true, className: last ? "adder last" : "adder" });
      made.tabIndex = -1;
      made.style.left = `${left}px`;
      made.style.top = `${top}px`;
      return made;
    }));
  });
}

interface Gap {
  left: number;
  top: number;
  after: Step | null;
  party: number;
  last: boolean;
}

function gaps(picture: Picture): Gap[] {
  return picture.desk.state.tellers.flatMap((_, party) => {
    const own = picture.desk.state.steps.filter((step) => step.party === party);
    return [gapBefore(picture, own[0]), ...own.map((step, at) => gapAfter(picture, step, own[at + 1]))].filter((gap) => gap !== null);
  });
}

/** Where a step stands on its line. */
function placeOf(picture: Picture, step: Step): Stop["drawn"][number] | null {
  const stop = cardOf(step.key, picture.stops);
  return stop && (highOf(stop) ?? stop.drawn[0]);
}

/** Before the first step. */
function gapBefore(picture: Picture, first: Step | undefined): Gap | null {
  const shown = first && placeOf(picture, first);
  const band = first && shown && bandAt(picture, shown.page, first.party, middle(shown.thing.box), shown.thing.box.y);
  if (!first || !shown || !band) return null;
  const { x } = picture.geometry.place(shown.page, shown.thing.box);
  const { y } = picture.geometry.place(shown.page, { ...band.box, y: topOf(picture, shown.page, band) });
  return { left: x, top: y - HALF, after: null, party: first.party, last: false };
}

function gapAfter(picture: Picture, step: Step, next: Step | undefined): Gap | null {
  const shown = placeOf(picture, step);
  if (!shown) return null;
  const place = next && placeOf(picture, next);
  const after = place?.page === shown.page ? place : null;
  const band = bandAt(picture, shown.page, step.party, middle(shown.thing.box), shown.thing.box.y);
  if (!band) return null;
  const here = picture.geometry.place(shown.page, shown.thing.box);
  if (!next) return { left: here.x + here.w + 8, top: here.y + here.h / 2 - HALF, after: step, party: step.party, last: true };
  const there = after && sameBand(shown.thing.box.x, after.thing.box.x) ? picture.geometry.place(after.page, after.thing.box) : null;
  const { x, w: width, y } = picture.geometry.place(shown.page, { ...band.box, y: topOf(picture, shown.page, band) });
  const left = there ? (middle(here) + middle(there)) / 2 : Math.min(here.x + here.w + HALF, x + width - HALF);
  return { left: left - HALF, top: y - HALF, after: step, party: step.party, last: false };
}

/** On the next band a step begins at the left again. */
const sameBand = (x: number, next: number): boolean => next > x;
