// Finds the place for a bar beside a card.
import type { Box } from "../core";

/** Room between the card and the bar, in pixels; above a card its number stands. */
const GAP = 10;
const ABOVE = 30;

export const moved = ({ x, y, w, h }: Box, dx: number, dy: number): Box => ({ x: x + dx, y: y + dy, w, h });

/** Of the places around a card the one that hides least of the other cards, and lies inside the room. */
export function besideCard(card: Box, bar: { w: number; h: number }, room: Box, cards: Box[]): Box {
  const starts = [card.x, card.x + card.w / 2 - bar.w / 2, card.x + card.w - bar.w];
  const below = starts.map((x) => ({ x, y: card.y + card.h + GAP }));
  const above = starts.map((x) => ({ x, y: card.y - bar.h - ABOVE }));
  const level = card.y + card.h / 2 - bar.h / 2;
  const beside = [{ x: card.x + card.w + GAP, y: level }, { x: card.x - bar.w - GAP, y: level }];
  const places = [...below, ...above, ...beside].map((it) => inside({ ...it, ...bar }, room));
  const cost = (place: Box) => 8 * shared(place, card) + cards.reduce((sum, it) => sum + shared(place, it), 0);
  return places.reduce((best, it) => (cost(it) < cost(best) - 200 ? it : best));
}

const inside = (box: Box, room: Box): Box => ({
  ...box,
  x: Math.max(room.x, Math.min(box.x, room.x + room.w - box.w)),
  y: Math.max(room.y, Math.min(box.y, room.y + room.h - box.h)),
});

/** How much of two boxes is the same. */
function shared(a: Box, b: Box): number {
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x), Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)];
  return w > 0 && h > 0 ? w * h : 0;
}
