// The round "+" between two steps, and the larger one behind the last.
import { addStep } from "../acts";
import type { Box, Step } from "../core";
import { button } from "../frame/button";
import { element } from "../frame/elements";
import { w } from "../words";
import { meet, moved } from "./beside";
import { middle } from "./geometry";
import type { Picture } from "./picture";
import { cardOf, highOf, type Stop } from "./stops";
import { bandAt, topOf } from "./targets";
import type { Writer } from "./writer";

/** Half its width, in pixels. */
const HALF = 13;

/** How far apart the heights are that are tried, in pixels. */
const STEP = 9;

/** Shows a "+" in each gap, where it lies on nothing. They are for mouse and finger; the keys have Ctrl + Enter. */
export function showAdders(picture: Picture, writer: Writer): void {
  const row = element("div.adders", { role: "group", "aria-label": w().bar.add });
  picture.tools.prepend(row);
  const add = (after: Step | null, party: number) => {
    writer.end();
    const made = addStep(picture.desk, after, party);
    if (made) writer.begin(picture.desk.chosen ?? made.key, true);
  };
  let shown = "";
  const show = () => {
    // They are not seen now.
    if (writer.busy || picture.region.classList.contains("is-dragging")) return;
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
  };
  picture.onDrawn(show);
  writer.onBusy(show);
}

interface Gap {
  left: number;
  top: number;
  after: Step | null;
  party: number;
  last: boolean;
}

function gaps(picture: Picture): Gap[] {
  const { desk, options } = picture;
  const paper = options.list.getBoundingClientRect();
  const taken = picture.texts().map((it) => moved(it, -paper.left, -paper.top));
  const free: Free = (left, strip) => freeAt(taken, left, strip);
  return desk.state.tellers.flatMap((_, party) => {
    const own = desk.state.steps.filter((step) => step.party === party);
    const all = [gapBefore(picture, own[0], free), ...own.map((step, at) => gapAfter(picture, step, own[at + 1], free))];
    return all.filter((gap) => gap !== null);
  });
}

/** Finds how high a "+" can stand at a place from the left; `null` where it would lie on something everywhere. */
type Free = (left: number, strip: Box) => number | null;

function freeAt(taken: Box[], left: number, { y, h }: Box): number | null {
  const size = HALF * 2;
  const near = taken.filter(({ x, w: width }) => x < left + size && left < x + width);
  for (let top = y; top <= Math.max(y, y + h - size); top += STEP) {
    if (!near.some((it) => meet(it, { x: left, y: top, w: size, h: size }))) return top;
  }
  return null;
}

/** Where a step stands on its line. */
function placeOf(picture: Picture, step: Step): Stop["drawn"][number] | null {
  const stop = cardOf(step.key, picture.stops);
  return stop && (highOf(stop) ?? stop.drawn[0]);
}

/** The strip in which a "+" is looked for: from the top of its band to its foot, cards without a level too. */
function stripOf(picture: Picture, { page, thing }: Stop["drawn"][number], party: number): Box | null {
  const band = bandAt(picture, page, party, middle(thing.box), thing.box.y);
  if (!band) return null;
  const top = topOf(picture, page, band);
  const foot = Math.max(band.box.y + band.box.h, thing.box.y + thing.box.h);
  const strip = picture.geometry.place(page, { ...band.box, y: top, h: foot - top });
  return { ...strip, y: strip.y - HALF, h: strip.h + HALF };
}

/** Before the first step. */
function gapBefore(picture: Picture, first: Step | undefined, free: Free): Gap | null {
  const shown = first && placeOf(picture, first);
  const strip = first && shown && stripOf(picture, shown, first.party);
  if (!first || !shown || !strip) return null;
  const { x } = picture.geometry.place(shown.page, shown.thing.box);
  const top = free(x, strip);
  return top === null ? null : { left: x, top, after: null, party: first.party, last: false };
}

function gapAfter(picture: Picture, step: Step, next: Step | undefined, free: Free): Gap | null {
  const shown = placeOf(picture, step);
  const strip = shown && stripOf(picture, shown, step.party);
  if (!shown || !strip) return null;
  const here = picture.geometry.place(shown.page, shown.thing.box);
  const made = (left: number, top: number | null, last: boolean): Gap | null => (top === null ? null : { left, top, after: step, party: step.party, last });
  if (!next) {
    const left = here.x + here.w + 8;
    const level = here.y + here.h / 2 - HALF;
    return made(left, free(left, { ...here, y: level, h: HALF * 2 }) ?? free(left, strip) ?? level, true);
  }
  const place = placeOf(picture, next);
  const after = place?.page === shown.page && sameBand(shown.thing.box.x, place.thing.box.x) ? place : null;
  const there = after && picture.geometry.place(after.page, after.thing.box);
  const left = there ? (middle(here) + middle(there)) / 2 : Math.min(here.x + here.w + HALF, strip.x + strip.w - HALF);
  // In the gap itself, or else where it is nearest to it.
  const between = there ? [left, here.x + here.w, there.x - HALF, here.x + here.w - HALF] : [left];
  for (const at of between) {
    const top = free(at - HALF, strip);
    if (top !== null) return made(at - HALF, top, false);
  }
  return null;
}

/** On the next band a step begins at the left again. */
const sameBand = (x: number, next: number): boolean => next > x;
