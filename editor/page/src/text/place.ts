// Where in the text something would stand that is not there yet.
import type { Range, Session } from "../core";

/** What begins the steps: what is of the journey as a whole stands above it. */
const STEPS = /^["']?(stappen|steps|partijen|parties)\b/m;

/** Behind the last words of the item of a list that a part stands in, or of the top of the text. */
export function placeIn(session: Session, key: string): Range {
  const text = session.text();
  const part = session.rangeOf(key);
  const steps = text.search(STEPS);
  const end = part ? endOfItem(text, part) : steps < 0 ? text.length : steps;
  const at = text.slice(0, end).trimEnd().length;
  return { from: at, to: at };
}

/** Where what is no deeper than the "-" of an item begins. */
function endOfItem(text: string, { from, to }: Range): number {
  const line = text.indexOf("\n", from);
  const dashes = [...text.slice(0, line < 0 ? text.length : line).matchAll(/^( *)- /gm)];
  const dash = dashes[dashes.length - 1];
  if (!dash) return to;
  const next = new RegExp(`\\n {0,${dash[1].length}}[^\\s#]`, "g");
  next.lastIndex = dash.index + dash[0].length;
  return next.exec(text)?.index ?? text.length;
}
