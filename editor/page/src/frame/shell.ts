// The frame of the page: the bar at the top, what lies below it side by side, and the line at the foot.
import type { Desk } from "../desk";
import { found } from "../panel/checks";
import { unlevelled } from "../picture/unlevelled";
import { w } from "../words";
import { button, press } from "./button";
import { element } from "./elements";
import { changed, liveRegion } from "./live";
import type { Tabs } from "./tabs";

/** What the buttons of the bar do. */
export interface Commands {
  begin(): void;
  open(): void;
  save(): void;
  saveAs(): void;
  undo(): void;
  redo(): void;
  show(): void;
  share(): void;
  keys(): void;
  language(): void;
  text(): void;
  panel(): void;
  zoom(by: number | "fit" | null): void;
  about(): void;
  /** Nothing is chosen any more. */
  unselect(): void;
  find(): void;
  /** To the next step without a level. */
  levels(): void;
}

export interface Parts {
  picture: HTMLElement;
  text: HTMLElement;
  side: Tabs;
  notices: HTMLElement;
  zoom(): number;
  /** Whether all of the picture is shown because somebody asked for that. */
  isWhole(): boolean;
  name(): string;
}

export class Shell {
  readonly element: HTMLElement;
  #undo: HTMLButtonElement;
  #redo: HTMLButtonElement;
  #text: HTMLButtonElement;
  #panel: HTMLButtonElement;
  #file = element("p.file");
  #levels: HTMLButtonElement;
  #fit: HTMLButtonElement;
  #zoom = element("output", { "aria-label": w().picture.zoom });

  constructor(readonly desk: Desk, readonly parts: Parts, commands: Commands) {
    const { menu } = w();
    this.#undo = button("undo", menu.undo, commands.undo, { keys: "Ctrl+Z", className: "short" });
    // Who is typing is so until it has been taken back.
    this.#undo.addEventListener("mousedown", (event) => event.preventDefault());
    this.#redo = button("redo", menu.redo, commands.redo, { keys: "Ctrl+Y", className: "short" });
    this.#text = button("text", menu.text, commands.text);
    this.#panel = button("panel", menu.panel, commands.panel);
    this.#levels = button("level", "", commands.levels, { className: "quiet levels" });
    this.#fit = button("fit", w().picture.fit, () => commands.zoom(this.parts.isWhole() ? null : "fit"), { className: "quiet" });
    this.element = element("div.shell", {},
      this.#top(commands), parts.notices,
      element("main.table", {}, parts.text, parts.picture, parts.side.element),
      this.#foot(commands), liveRegion(),
    );
    for (const happening of ["opened", "changed", "filed"] as const) desk.on(happening, () => this.show());
    for (const happening of ["opened", "changed", "checked"] as const) desk.on(happening, () => this.#count());
    for (const happening of ["opened", "changed"] as const) desk.on(happening, () => { this.#countLevels(); changed(); });
    this.show();
    this.#count();
    this.#countLevels();
  }

  #top(commands: Commands): HTMLElement {
    const { menu } = w();
    const group = (...buttons: HTMLElement[]) => element("div.group", { role: "group" }, ...buttons);
    return element("header.top", {},
      element("div.name", {}, element("h1", {}, w().app), this.#file),
      element("div.commands", { role: "group", "aria-label": menu.bar },
        group(button("new", menu.new, commands.begin), button("open", menu.open, commands.open, { keys: "Ctrl+O" }), button("save", menu.save, commands.save, { keys: "Ctrl+S" }), button("save", menu.saveAs, commands.saveAs, { className: "seldom" })),
        group(this.#undo, this.#redo),
        group(button("show", menu.show, commands.show), this.#text, this.#panel),
        group(button("share", menu.share, commands.share, { className: "main" })),
        group(button("help", menu.help, commands.keys, { keys: "F1", className: "short" })),
      ),
      element("button.language", { type: "button", lang: w().language === "nl" ? "en" : "nl", onclick: commands.language, title: w().switchLanguage }, w().otherLanguage),
    );
  }

  #foot(commands: Commands): HTMLElement {
    const { picture } = w();
    return element("footer.foot", {},
      button("private", w().private, commands.about, { className: "quiet private" }),
      element("div.middle", {}, button("find", w().find.heading, commands.find, { keys: "Ctrl+F", className: "quiet" }), this.#levels),
      element("div.zoom", { role: "group", "aria-label": picture.zoom },
        button("smaller", picture.zoomOut, () => commands.zoom(1 / 1.2), { bare: true, className: "quiet" }), this.#zoom,
        button("add", picture.zoomIn, () => commands.zoom(1.2), { bare: true, className: "quiet" }),
        this.#fit,
      ),
    );
  }

  /** Shows what can be done now, and whether the work is in a file. */
  show(): void {
    const { state, unsaved } = this.desk;
    this.#undo.setAttribute("aria-disabled", String(!state.canUndo));
    this.#redo.setAttribute("aria-disabled", String(!state.canRedo));
    this.#file.replaceChildren(element("span.file-name", { title: this.parts.name() }, this.parts.name()), unsaved ? element("span.unsaved", {}, `· ${w().unsaved}`) : "");
    document.title = `${unsaved ? "• " : ""}${state.title || this.parts.name()} – ${w().app}`;
  }

  /** Says how many steps have no level, where there are any. */
  #countLevels(): void {
    const open = unlevelled(this.desk.state).length;
    this.#levels.hidden = open === 0 || !this.desk.state.ok;
    this.#levels.lastElementChild!.textContent = w().levels.some(open);
    this.#levels.title = `${w().levels.next} (F8)`;
  }

  #count(): void {
    const all = found(this.desk);
    this.parts.side.count("checks", all.length, all.some((it) => it.severity === "error"));
  }

  /** Shows how large the picture is, and which parts are open. */
  showParts(): void {
    this.#zoom.textContent = `${Math.round(this.parts.zoom() * 100)} %`;
    this.#fit.lastElementChild!.textContent = this.parts.isWhole() ? w().picture.legible : w().picture.fit;
    press(this.#text, !this.parts.text.hidden);
    press(this.#panel, !this.parts.side.element.hidden);
  }
}
