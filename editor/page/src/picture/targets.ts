// What a point of the picture means for what is dragged there: a level, or a place between steps.
import { middleOf, type Place } from "../acts";
import type { Band, Box, Key, Level, LevelName, Step } from "../core";
import { middle } from "./geometry";
import type { Picture } from "./picture";
import { cardOf, highOf } from "./stops";

/** The level that is nearest to a point; `grip` is how far the middle of the card lies from the pointer. */
export function levelAt(picture: Picture, step: Step, clientX: number, clientY: number, grip: number): Level | null {
  const { page, x, y } = picture.spotAt(clientX, clientY);
  const levels = bandAt(picture, page, step.party, x, y)?.levels ?? [];
  const far = ({ y: at }: { y: number }) => Math.abs(at - (y + grip));
  return levels.reduce<{ level: Level; y: number } | null>((best, it) => (best && far(best) <= far(it) ? best : it), null)?.level ?? null;
}

/** Where no level is drawn yet: from the middle of the scale as far as a card was dragged, in pixels. */
export function levelByWay(scale: LevelName[], way: number): Level | null {
  const at = middleOf(scale) + Math.round(way / 40);
  return scale[Math.max(0, Math.min(at, scale.length - 1))]?.level ?? null;
}

/** The band of a teller that a point is in, or is nearest to. */
export function bandAt(picture: Picture, page: number, party: number, x: number, y: number): Band | null {
  const bands = (picture.desk.state.pages[page]?.bands ?? []).filter((band) => band.party === party);
  const far = ({ box }: Band) => Math.max(box.y - y, y - box.y - box.h, 0) + Math.max(box.x - x, x - box.x - box.w, 0) / 4;
  return bands.reduce<Band | null>((best, it) => (best && far(best) <= far(it) ? best : it), null);
}

export interface Target extends Place {
  page: number;
  /** Where the line between two steps is shown, and how high. */
  line: Box;
  /** The phase that it falls in, as it is called. */
  phaseName: string | null;
  phaseBox: Box | null;
}

/** The place between two steps that is nearest to a point, and the phase that the point is in. */
export function placeAt(picture: Picture, step: Step, clientX: number, clientY: number): Target | null {
  const { page, x, y } = picture.spotAt(clientX, clientY);
  const band = bandAt(picture, page, step.party, x, y);
  if (!band) return null;
  const cards = cardsOn(picture, page, step.party, band);
  const before = cards.filter(({ box }) => middle(box) < x);
  const after = lastBefore(picture, step, before.map((it) => it.key), cards.map((it) => it.key));
  const [left, right] = [before[before.length - 1]?.box, cards[before.length]?.box];
  const at = left && right ? (middle(left) + middle(right)) / 2 : left ? left.x + left.w + 6 : right ? right.x - 6 : x;
  const top = topOf(picture, page, band);
  const phase = nearest(band.phases, x);
  const name = picture.desk.state.phases.find((it) => it.id === phase?.id)?.name ?? null;
  return {
    page, after, phase: phase?.id ?? step.phase, phaseName: name,
    line: { x: at, y: top, w: 0, h: band.box.y + band.box.h - top },
    phaseBox: phase && { x: phase.x, y: top, w: phase.w, h: band.box.y + band.box.h - top },
  };
}

/** The phase that a place is in, or lies nearest to. */
function nearest(phases: Band["phases"], x: number): Band["phases"][number] | null {
  const far = (it: { x: number; w: number }) => Math.max(it.x - x, x - it.x - it.w, 0);
  return phases.reduce<Band["phases"][number] | null>((best, it) => (best && far(best) <= far(it) ? best : it), null);
}

/** Where the strip of a band begins: below the names of its phases, or else above its highest card. */
export function topOf(picture: Picture, page: number, band: Band): number {
  const things = picture.desk.state.pages[page]?.things ?? [];
  const phases = things.filter(({ role, box }) => role === "phase" && box.y + box.h <= band.box.y);
  if (phases.length > 0) return Math.max(...phases.map(({ box }) => box.y + box.h)) + 8;
  const cards = things.filter(({ anchor, box }) => anchor !== null && box.y + box.h > band.box.y && box.y < band.box.y + band.box.h);
  return Math.min(band.box.y - 20, ...cards.map(({ box }) => box.y - 34));
}

/** The steps of a teller that stand in a band, from left to right. */
function cardsOn(picture: Picture, page: number, party: number, band: Band): { key: Key; box: Box }[] {
  const inBand = ({ y, h }: Box) => y + h > band.box.y - 4 && y < band.box.y + band.box.h * 2 + 400;
  return picture.desk.state.steps.filter((step) => step.party === party).flatMap((step) => {
    const stop = cardOf(step.key, picture.stops);
    const shown = stop && (highOf(stop) ?? stop.drawn[0]).page === page ? highOf(stop) ?? stop.drawn[0] : null;
    return shown && inBand(shown.thing.box) ? [{ key: step.key, box: shown.thing.box }] : [];
  });
}

/** Behind which step: before the first one of this band is behind the last of the band before it. */
function lastBefore(picture: Picture, step: Step, before: Key[], all: Key[]): Key | null {
  if (before.length > 0) return before[before.length - 1];
  const own = picture.desk.state.steps.filter((it) => it.party === step.party);
  const first = own.findIndex((it) => it.key === all[0]);
  return own[first - 1]?.key ?? null;
}
