// What a screen reader is told when something has changed, and what stands for a moment on the screen.
import { element } from "./elements";

const region = element("div.told", { role: "status", "aria-live": "polite" });
let clear: ReturnType<typeof setTimeout> | undefined;

/** Where what is told stands in the page. */
export const liveRegion = (): HTMLElement => region;

/** What can be done about what was told. */
export interface Answer {
  words: string;
  act(): void;
}

/** How long it stands there, in milliseconds; longer where there is something to do about it. */
const SHORT = 6000;
const LONG = 10_000;

/** What could be done about what was told is about the last change, and goes with the next one. */
export function changed(): void {
  if (region.querySelector("button")) region.replaceChildren();
}

/** What was told about how to go on is done. */
export const passed = (): void => region.replaceChildren();

/** Tells something; the same again is told again. */
export function tell(words: string, answer?: Answer): void {
  clearTimeout(clear);
  const close = () => region.replaceChildren();
  const act = answer && element("button", { type: "button", onclick: () => { close(); answer.act(); } }, answer.words);
  region.replaceChildren(element("span", {}, words, act ?? null));
  clear = setTimeout(close, answer ? LONG : SHORT);
}
