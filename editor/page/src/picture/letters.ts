// The letters and colours of a card as it is drawn, for typing in its place.
import type { Box, Letters, Thing } from "../core";

/** Words stand this far from the edge of a card at the least. */
const PADDING = 4;

/** The part of a card that its own words have: below the name of an organisation. */
export function roomOf({ box, text }: Thing): Box {
  const above = text ? text.y - box.y : 0;
  const top = text && above > text.lineHeight ? above : 0;
  // Words without a card have room to go on.
  const more = text?.fill === null ? text.fontSize * 5 : 0;
  return { x: box.x, y: box.y + top, w: box.w + more, h: Math.max(box.h - top, (text?.lineHeight ?? 16) * 1.6) };
}

/** Gives a field the letters of a card. */
export function dress(field: HTMLElement, { box, text }: Thing, zoom: number): void {
  if (!text) return;
  const { style } = field;
  const room = roomOf({ box, text } as Thing);
  style.font = `${text.italic ? "italic" : "normal"} ${text.bold ? 700 : 400} ${text.fontSize * zoom}px/${text.lineHeight * zoom}px Arial, "Liberation Sans", Arimo, Helvetica, sans-serif`;
  style.color = text.color;
  style.background = text.fill ?? "#ffffff";
  style.textAlign = text.align;
  style.direction = text.align === "right" ? "rtl" : "";
  const [start, end] = sides(box, text);
  style.padding = `${Math.max(0, text.y - room.y) * zoom}px ${end * zoom}px ${PADDING * zoom}px ${start * zoom}px`;
}

/** Room at the left and at the right of the words. */
function sides(box: Box, text: Letters): [number, number] {
  const from = text.align === "right" ? box.x + box.w - text.x : text.x - box.x;
  const begin = text.align === "center" ? PADDING : Math.max(1, Math.min(from, box.w / 3));
  const end = Math.max(1, Math.min(begin, PADDING));
  return text.align === "right" ? [end, begin] : [begin, end];
}
