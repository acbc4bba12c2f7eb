// Sees to it that work gets into a file in time: asks after a while, and saves by itself where somebody said so.
// Nothing is kept in the browser, which a next user of this computer could read.
import type { Desk } from "../desk";
import { element } from "../frame/elements";
import { w } from "../words";
import type { Files } from "./files";

/** How long work may stand in no file before it is asked about, and asked about again, in milliseconds. */
const SOON = 3 * 60_000;
const AGAIN = 10 * 60_000;
/** How long after the last change it is saved by itself, in milliseconds. */
const QUIET = 1500;

export class Keeping {
  #asking: ReturnType<typeof setTimeout> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk, readonly files: Files, readonly notices: HTMLElement, signal: AbortSignal) {
    for (const happening of ["changed", "opened", "filed"] as const) desk.on(happening, () => this.#look());
    signal.addEventListener("abort", () => { this.#rest(); clearTimeout(this.#saving); });
    this.#look();
  }

  #look(): void {
    if (!this.desk.unsaved) return this.#rest();
    if (this.files.byItself) {
      clearTimeout(this.#saving);
      this.#saving = setTimeout(() => void this.files.saveQuietly(), QUIET);
    } else this.#asking ??= setTimeout(() => this.#ask(), SOON);
  }

  /** All of it is in a file. */
  #rest(): void {
    clearTimeout(this.#asking);
    this.#asking = undefined;
    takeAway(this.notices.querySelector(".keeping"));
  }

  #ask(): void {
    const words = w().keeping;
    const choice = (say: string, act: () => void, className = "") => element("button", { type: "button", class: className || null, onclick: act }, say);
    const later = () => {
      this.#rest();
      this.#asking = setTimeout(() => this.#ask(), AGAIN);
    };
    takeAway(this.notices.querySelector(".keeping"));
    this.notices.append(element("div.notice.keeping", { role: "status" },
      element("p", {}, this.files.hasPlace ? words.changed : words.nowhere),
      choice(words.save, () => void this.files.save(), "main"),
      this.files.canByItself ? choice(words.byItself, () => void this.files.saveByItself()) : null,
      choice(words.later, later),
    ));
  }
}

/** Says after a reload that what stood in no file is gone, and where to go on. */
export function tellReload(notices: HTMLElement, open: () => void): void {
  const [last] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (last?.type !== "reload") return;
  const words = w().keeping;
  const notice = element("div.notice", { role: "status" },
    element("p", {}, words.reloaded),
    element("button", { type: "button", onclick: () => { takeAway(notice); open(); } }, words.open),
    element("button", { type: "button", onclick: () => takeAway(notice) }, w().welcome.close),
  );
  notices.append(notice);
}

/** Who was in it is in the picture then; where nothing is chosen in it, that stays so. */
function takeAway(notice: Element | null): void {
  const isIn = notice?.contains(document.activeElement);
  notice?.remove();
  if (!isIn) return;
  const isChosen = document.querySelector('.option[aria-selected="true"]') !== null;
  document.querySelector<HTMLElement>(isChosen ? ".options" : ".commands button")?.focus({ preventScroll: true });
}
