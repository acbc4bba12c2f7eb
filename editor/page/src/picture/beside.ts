// Finds a place for a bar beside a card, where it hides nothing that is read.
import type { Box } from "../core";

/** Room between the card and the bar, in pixels; above a card its number stands. */
const GAP = 10;
const ABOVE = 30;
/** How far apart the places are that are tried. */
const STEP = 24;

export const moved = ({ x, y, w, h }: Box, dx: number, dy: number): Box => ({ x: x + dx, y: y + dy, w, h });

/** Of the places around a card the nearest one that lies inside the room, and hides none of what is read. */
export function freeBeside(card: Box, bar: { w: number; h: number }, room: Box, read: Box[]): Box | null {
  const ways = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((nth) => [nth * STEP, -nth * STEP]);
  const xs = [card.x, card.x + card.w / 2 - bar.w / 2, card.x + card.w - bar.w];
  const level = card.y + card.h / 2 - bar.h / 2;
  const below = ways.filter((way) => way >= 0).flatMap((way) => xs.map((x) => ({ x, y: card.y + card.h + GAP + way / 2 })));
  const above = ways.filter((way) => way >= 0).flatMap((way) => xs.map((x) => ({ x, y: card.y - bar.h - ABOVE - way / 2 })));
  const beside = ways.flatMap((way) => [{ x: card.x + card.w + GAP, y: level + way }, { x: card.x - bar.w - GAP, y: level + way }]);
  const near = read.filter((it) => meet(it, { x: card.x - bar.w * 2, y: card.y - bar.h * 3, w: card.w + bar.w * 4, h: card.h + bar.h * 6 }));
  const places = [...below, ...above, ...beside].map((it) => ({ ...it, ...bar }));
  return places.find((place) => within(place, room) && !meet(place, card) && !near.some((it) => meet(place, it))) ?? null;
}

const within = (box: Box, room: Box): boolean =>
  box.x >= room.x && box.y >= room.y && box.x + box.w <= room.x + room.w && box.y + box.h <= room.y + room.h;

export const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
