// Everything in the picture that can be chosen, as a list that keys and screen readers go through. Its options lie
// over the cards that they stand for.
import type { Key } from "../core";
import { stepName } from "../acts";
import { element } from "../frame/elements";
import { w } from "../words";
import { put } from "./geometry";
import type { Picture } from "./picture";
import { highOf, type Stop } from "./stops";

const idOf = (key: Key): string => `option-${key.replaceAll(/[^\w-]/g, "-")}`;

export class Options {
  readonly list: HTMLElement;
  #shown = new Map<Key, HTMLElement>();
  #others = element("div.others", { "aria-hidden": "true" });

  constructor(readonly picture: Picture) {
    this.list = element("div.options", { role: "listbox", tabindex: 0, "aria-label": w().picture.label, "aria-describedby": "picture-hint" });
    this.list.append(this.#others);
  }

  /** Makes the list that of the picture as it is now; what is there already stays. */
  show(): void {
    const before = this.#shown;
    this.#shown = new Map();
    let last: Element = this.#others;
    for (const stop of this.picture.stops) {
      const option = before.get(stop.key) ?? element("div.option", { role: "option", id: idOf(stop.key) });
      before.delete(stop.key);
      this.#shown.set(stop.key, option);
      this.#place(option, stop);
      const next: Element | null = last.nextElementSibling;
      if (next !== option) this.list.insertBefore(option, next);
      last = option;
    }
    for (const gone of before.values()) gone.remove();
    this.#showOthers();
    this.choose();
  }

  /** What is drawn of a thing more than once can be pointed at in each place. */
  #showOthers(): void {
    const others = this.picture.stops.flatMap((stop) => stop.drawn.slice(1).map((it) => ({ ...it, high: highOf(stop) !== undefined })));
    const places = [...this.#others.children] as HTMLElement[];
    while (places.length < others.length) places.push(this.#others.appendChild(element("div.option.other")));
    for (const gone of places.splice(others.length)) gone.remove();
    others.forEach(({ page, thing, high }, at) => {
      put(places[at], this.picture.geometry.place(page, thing.box));
      places[at].dataset.key = thing.key;
      places[at].classList.toggle("moves", high);
    });
  }

  #place(option: HTMLElement, stop: Stop): void {
    const { page, thing } = stop.drawn[0];
    put(option, this.picture.geometry.place(page, thing.box));
    const step = this.picture.desk.state.steps.find((it) => it.key === stop.step);
    const label = step ? `${stepName(this.picture.desk, step)}. ${thing.label}` : thing.label;
    if (option.getAttribute("aria-label") !== label) option.setAttribute("aria-label", label);
    option.dataset.key = stop.key;
    option.dataset.role = thing.role;
    option.dataset.part = thing.part ?? "";
    option.classList.toggle("moves", highOf(stop) !== undefined);
  }

  /** Shows which one is chosen. */
  choose(): void {
    const chosen = this.picture.chosen;
    for (const other of this.#others.children) other.classList.toggle("is-chosen", (other as HTMLElement).dataset.key === chosen?.key);
    for (const [key, option] of this.#shown) option.setAttribute("aria-selected", String(key === chosen?.key));
    if (chosen) this.list.setAttribute("aria-activedescendant", idOf(chosen.key));
    else this.list.removeAttribute("aria-activedescendant");
  }

  /** What can be chosen at a place of the window. */
  keyUnder(target: EventTarget | null): Key | null {
    return target instanceof Element ? target.closest<HTMLElement>(".option")?.dataset.key ?? null : null;
  }

  focus(): void {
    this.list.focus({ preventScroll: true });
  }
}
