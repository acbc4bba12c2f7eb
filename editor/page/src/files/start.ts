// Begins a journey: with two steps, a file, notes or an example.
import type { Imported } from "../core";
import type { Desk } from "../desk";
import { dialog } from "../frame/dialog";
import { element, freshId } from "../frame/elements";
import { icon, type Icon } from "../frame/icons";
import { w } from "../words";
import { cutUp, likely, type Cut } from "./sentences";
import type { Files } from "./files";

export class Start {
  /** Called when there is one step to begin with, in which nothing was told yet. */
  onEmpty: () => void = () => {};
  /** Called when notes or a table have become the journey. */
  onMade: () => void = () => {};

  constructor(readonly desk: Desk, readonly files: Files) {
    files.onNotes = (name, bytes) => void this.#told(desk.session.importFile(name, bytes), null);
  }

  /** Asks what to begin with. */
  async ask(): Promise<void> {
    if (!(await this.files.free())) return;
    const words = w().start;
    const examples = this.desk.session.examples();
    const made = dialog(words.heading, words.close, [
      element("div.ways", {},
        this.#way("new", words.empty, () => { made.close("empty"); this.files.begin(words.emptyText, true); }),
        this.#way("open", words.open, () => { made.close(); void this.files.open(); }),
        this.#way("text", words.notes, () => { made.close(); void this.notes(""); }),
        this.#way("checks", words.table, () => { made.close(); void this.files.open(true); }),
      ),
      element("h3", {}, words.examples),
      element("ul.examples", {}, ...examples.map(({ title, about, text }) => element("li", {},
        element("button", { type: "button", onclick: () => { made.close(); this.files.begin(text, true); } },
          element("strong", {}, title), element("span", {}, about)),
      ))),
    ], "wide");
    if ((await made.answer) === "empty") this.onEmpty();
  }

  #way(name: Icon, [words, about]: [string, string], act: () => void): HTMLElement {
    return element("button.way", { type: "button", onclick: act }, icon(name), element("span", {}, element("strong", {}, words), element("small", {}, about)));
  }

  /** Notes that are pasted become a journey. */
  async notes(before: string): Promise<void> {
    const words = w().start;
    const [id, help] = [freshId(), freshId()];
    const each = moments();
    const field = element("textarea", { id, rows: 12, "aria-describedby": help, placeholder: words.notesSample, required: true }, before);
    const make = () => { if (field.value.trim() !== "") made.close("make"); };
    const count = () => each.count(steps(this.desk.session.importText(cutUp(field.value, each.cut())).text));
    field.addEventListener("input", () => { each.suggest(likely(field.value)); count(); });
    each.element.addEventListener("change", count);
    const made = dialog(words.notesHeading, words.close, [
      element("div.field", {}, element("label", { for: id }, words.notesLabel), field, element("p.help", { id: help }, words.notesHelp)),
      each.element,
      element("footer", {}, element("button.main", { type: "button", onclick: make }, words.make)),
    ], "wide");
    each.suggest(likely(before));
    count();
    field.focus();
    if ((await made.answer) !== "make") return;
    const cut = cutUp(field.value, each.cut());
    const imported = this.desk.session.importText(cut);
    await this.#told(imported, field.value);
  }

  /** Shows what was found in the notes before it takes the place of the journey; of several one is chosen. */
  async #told(imported: Imported, notes: string | null): Promise<void> {
    const words = w().start;
    const said = [imported.problem, ...imported.told].filter((it): it is string => !!it);
    const all = [{ name: imported.name, text: imported.text }, ...imported.more];
    if (imported.ok && said.length === 0 && all.length === 1) return this.#begin(imported.text);
    const which = all.length > 1 ? journeys(all.map(({ name }) => name)) : null;
    const made = dialog(words.told, words.close, [
      element("ul.told-of", {}, ...said.map((it) => element("li", {}, it))),
      ...(which ? [which.element] : []),
      element("footer", {},
        imported.ok && element("button.main", { type: "button", onclick: () => made.close("use") }, words.use),
        notes !== null && element("button", { type: "button", onclick: () => made.close("again") }, words.again),
      ),
    ], "small");
    const answer = await made.answer;
    if (answer === "use") this.#begin(all[which?.chosen() ?? 0].text);
    else if (answer === "again") await this.notes(notes ?? "");
  }

  #begin(text: string): void {
    this.files.begin(text, false);
    this.onMade();
  }
}

/** Asks which of the journeys of a file to go on with. */
function journeys(names: string[]): { element: HTMLElement; chosen(): number } {
  const words = w().start;
  const [id, help] = [freshId(), freshId()];
  const input = element("select", { id, "aria-describedby": help }, ...names.map((name, at) => element("option", { value: at }, name)));
  const made = element("div.field", {}, element("label", { for: id }, words.which(names.length)), input, element("p.help", { id: help }, words.whichHelp));
  return { element: made, chosen: () => Number(input.value) };
}

/** How many steps a journey has that was just made of notes. */
function steps(text: string): number {
  const list = text.split(/^(?:stappen|steps):.*$/m)[1] ?? "";
  return list.split(/^\S/m)[0].match(/^ {2}- /gm)?.length ?? 0;
}

/** What becomes a step, and how many there will be; who chose is not overruled. */
function moments(): { element: HTMLElement; cut(): Cut; suggest(cut: Cut): void; count(steps: number): void } {
  const words = w().start;
  const name = freshId();
  let chosen = false;
  const radio = (value: Cut, label: string) => element("label", {}, element("input", { type: "radio", name, value, checked: value === "paragraph" }), element("span", {}, label));
  const many = element("p.help", { role: "status" });
  const made = element("fieldset.field.chips", {}, element("legend", {}, words.moment),
    radio("paragraph", words.byParagraph), radio("line", words.byLine), radio("sentence", words.bySentence), many);
  made.addEventListener("change", () => { chosen = true; });
  return {
    element: made,
    cut: () => made.querySelector<HTMLInputElement>(":checked")!.value as Cut,
    suggest(cut) {
      if (!chosen) made.querySelector<HTMLInputElement>(`[value="${cut}"]`)!.checked = true;
    },
    count(steps) { many.textContent = words.becomes(steps); },
  };
}
