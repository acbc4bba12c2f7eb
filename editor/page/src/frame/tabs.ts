// Parts of the page of which one is seen at a time.
import { w } from "../words";
import { button } from "./button";
import { element } from "./elements";

export interface Tab {
  name: string;
  words: string;
  content: HTMLElement;
  /** It is seen now, and can show what it did not while it was hidden. */
  shown: () => void;
}

export class Tabs {
  readonly element: HTMLElement;
  #open: string;
  #buttons = new Map<string, HTMLButtonElement>();
  /** Asked to be closed. */
  onClose: () => void = () => {};

  constructor(label: string, readonly tabs: Tab[]) {
    this.#open = tabs[0].name;
    const list = element("div.tabs", { role: "tablist", "aria-label": label }, ...tabs.map((tab) => this.#button(tab)));
    for (const { name, content } of tabs) {
      content.setAttribute("role", "tabpanel");
      content.setAttribute("aria-labelledby", `tab-${name}`);
      content.id = `panel-${name}`;
      content.tabIndex = -1;
    }
    const close = button("close", w().panel.close, () => this.onClose(), { bare: true, className: "quiet" });
    this.element = element("section.side", { "aria-label": label }, element("div.side-top", {}, list, close), ...tabs.map(({ content }) => content));
    list.addEventListener("keydown", (event) => this.#pressed(event));
    this.open(this.#open);
  }

  #button({ name, words }: Tab): HTMLButtonElement {
    const made = element("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, onclick: () => this.open(name) }, words);
    this.#buttons.set(name, made);
    return made;
  }

  open(name: string): void {
    this.#open = name;
    for (const tab of this.tabs) {
      const on = tab.name === name;
      tab.content.hidden = !on;
      const made = this.#buttons.get(tab.name)!;
      made.setAttribute("aria-selected", String(on));
      made.tabIndex = on ? 0 : -1;
      if (on) tab.shown();
    }
  }

  /** How much there is to see in a tab. */
  count(name: string, many: number, urgent: boolean): void {
    const [made, tab] = [this.#buttons.get(name)!, this.tabs.find((it) => it.name === name)!];
    made.replaceChildren(tab.words, many > 0 ? element(urgent ? "span.count.urgent" : "span.count", {}, String(many)) : "");
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const names = this.tabs.map((tab) => tab.name);
    const at = names.indexOf(this.#open) + (event.key === "ArrowRight" ? 1 : -1) + names.length;
    this.open(names[at % names.length]);
    this.#buttons.get(this.#open)!.focus();
  }
}
