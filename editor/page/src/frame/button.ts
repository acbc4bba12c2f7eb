// A button with a small picture and words.
import { element } from "./elements";
import { icon, type Icon } from "./icons";

interface Options {
  /** What it does in full, where the words on it are short. */
  title?: string;
  /** Whether the words stand beside the picture, or are only told. */
  bare?: boolean;
  className?: string;
  keys?: string;
}

export function button(name: Icon, words: string, act: (event: Event) => void, options: Options = {}): HTMLButtonElement {
  const { title, bare, className, keys } = options;
  const hint = [title ?? (bare || keys ? words : ""), keys && `(${keys})`].filter(Boolean).join(" ");
  const made = element("button", { type: "button", onclick: act, title: hint || null }, icon(name));
  if (bare) made.setAttribute("aria-label", title ?? words);
  else made.append(element("span", {}, words));
  if (className) made.classList.add(...className.split(" "));
  return made;
}

/** Shows whether a button that switches something has it on. */
export function press(made: HTMLElement, on: boolean): void {
  made.setAttribute("aria-pressed", String(on));
}
