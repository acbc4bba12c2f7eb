// What a screen reader is told when something has changed, and what stands for a moment on the screen.
import { element } from "./elements";

const region = element("div.told", { role: "status", "aria-live": "polite" });
let clear: ReturnType<typeof setTimeout> | undefined;

/** Where what is told stands in the page. */
export const liveRegion = (): HTMLElement => region;

/** Tells something; the same again is told again. */
export function tell(words: string): void {
  clearTimeout(clear);
  region.replaceChildren(element("span", {}, words));
  clear = setTimeout(() => region.replaceChildren(), 6000);
}
