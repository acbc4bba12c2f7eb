// Finds words in the picture: the step that has them is chosen.
import type { Key } from "../core";
import { button } from "../frame/button";
import { element } from "../frame/elements";
import { w } from "../words";
import type { Picture } from "./picture";

/** The same word with other capitals or accents. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Find {
  readonly #input = element("input", { type: "search", "aria-label": w().find.label, placeholder: w().find.label, autocomplete: "off", spellcheck: "false" });
  readonly #told = element("output", { "aria-live": "polite" });
  readonly #box: HTMLElement;

  constructor(readonly picture: Picture) {
    const words = w().find;
    const go = (by: 1 | -1) => () => this.#go(by);
    this.#box = element("div.find", { role: "search", "aria-label": words.heading, hidden: true },
      this.#input, this.#told,
      button("up", words.before, go(-1), { bare: true, className: "quiet" }), button("down", words.next, go(1), { bare: true, className: "quiet" }),
      button("close", words.close, () => this.close(), { bare: true, className: "quiet" }),
    );
    picture.region.append(this.#box);
    this.#input.addEventListener("input", () => this.#go(0));
    this.#box.addEventListener("keydown", (event) => this.#pressed(event));
  }

  open(): void {
    // Under what stands above the picture.
    this.#box.style.top = `${this.picture.scroller.offsetTop + 8}px`;
    this.#box.hidden = false;
    this.#input.focus();
    this.#input.select();
  }

  /** What was found stays chosen, and goes on from there. */
  close(): void {
    this.#box.hidden = true;
    this.#told.textContent = "";
    this.picture.options.focus();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.#input) this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the place that is found next (1) or before (-1), or the first from what is chosen on (0). */
  #go(by: 0 | 1 | -1): void {
    const words = plain(this.#input.value.trim());
    const all = words === "" ? [] : this.#found(words);
    if (all.length === 0) {
      this.#told.textContent = words === "" ? "" : w().find.none;
      return;
    }
    const here = this.picture.stops.findIndex((stop) => stop.key === this.picture.chosen?.key);
    const place = (key: Key) => this.picture.stops.findIndex((stop) => stop.key === key);
    const ahead = all.findIndex((key) => (by === 1 ? place(key) > here : place(key) >= here));
    const at = by === -1 ? (ahead < 0 ? all.length : ahead) - 1 : Math.max(0, ahead);
    const next = (at + all.length) % all.length;
    this.picture.desk.choose(all[next], "elsewhere");
    this.#told.textContent = w().find.at(next + 1, all.length);
  }

  /** What has the words in it, in reading order. */
  #found(words: string): Key[] {
    return this.picture.stops.filter(({ drawn }) => drawn.some(({ thing }) => plain(thing.label).includes(words))).map(({ key }) => key);
  }
}
