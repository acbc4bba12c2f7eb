// Begins a journey: with six lines, a file, notes or an example.
import type { Imported } from "../core";
import type { Desk } from "../desk";
import { dialog } from "../frame/dialog";
import { element, freshId } from "../frame/elements";
import { icon, type Icon } from "../frame/icons";
import { w } from "../words";
import { bySentence, isStory } from "./sentences";
import type { Files } from "./files";

/** The example that has a button of its own. */
const SIX = "six-lines";

export class Start {
  constructor(readonly desk: Desk, readonly files: Files) {
    files.onNotes = (name, bytes) => void this.#told(desk.session.importFile(name, bytes), null);
  }

  /** Asks what to begin with. */
  async ask(): Promise<void> {
    if (!(await this.files.free())) return;
    const words = w().start;
    const examples = this.desk.session.examples().filter(({ id }) => id !== SIX);
    const made = dialog(words.heading, words.close, [
      element("div.ways", {},
        this.#way("new", words.six, () => { made.close(); this.files.begin(w().sample, true); }),
        this.#way("open", words.open, () => { made.close(); void this.files.open(); }),
        this.#way("text", words.notes, () => { made.close(); void this.notes(""); }),
        this.#way("checks", words.table, () => { made.close(); void this.files.open(true); }),
      ),
      element("h3", {}, words.examples),
      element("ul.examples", {}, ...examples.map(({ id, title, about, text }) => element("li", {},
        element("button", { type: "button", onclick: () => { made.close(); this.files.begin(text, true, `${id}.yaml`); } },
          element("strong", {}, title), element("span", {}, about)),
      ))),
    ], "wide");
    await made.answer;
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
    field.addEventListener("input", () => each.suggest(isStory(field.value)));
    const made = dialog(words.notesHeading, words.close, [
      element("div.field", {}, element("label", { for: id }, words.notesLabel), field, element("p.help", { id: help }, words.notesHelp)),
      each.element,
      element("footer", {}, element("button.main", { type: "button", onclick: make }, words.make)),
    ], "wide");
    field.focus();
    if ((await made.answer) !== "make") return;
    const notes = each.sentences() ? bySentence(field.value) : field.value;
    await this.#told(this.desk.session.importText(notes), field.value);
  }

  /** Shows what was found in the notes before it takes the place of the journey. */
  async #told(imported: Imported, notes: string | null): Promise<void> {
    const words = w().start;
    const told = [imported.problem, ...imported.told].filter((it): it is string => !!it);
    if (imported.ok && told.length === 0) return this.files.begin(imported.text, false);
    const made = dialog(words.told, words.close, [
      element("ul.told-of", {}, ...told.map((it) => element("li", {}, it))),
      element("footer", {},
        imported.ok && element("button.main", { type: "button", onclick: () => made.close("use") }, words.use),
        notes !== null && element("button", { type: "button", onclick: () => made.close("again") }, words.again),
      ),
    ], "small");
    const answer = await made.answer;
    if (answer === "use") this.files.begin(imported.text, false);
    else if (answer === "again") await this.notes(notes ?? "");
  }
}

/** Whether each paragraph is a moment, or each sentence; who chose is not overruled. */
function moments(): { element: HTMLElement; sentences(): boolean; suggest(sentences: boolean): void } {
  const words = w().start;
  const name = freshId();
  let chosen = false;
  const radio = (value: string, label: string) => element("label", {}, element("input", { type: "radio", name, value, checked: value === "paragraph" }), element("span", {}, label));
  const made = element("fieldset.field.chips", {}, element("legend", {}, words.moment), radio("paragraph", words.byParagraph), radio("sentence", words.bySentence));
  const sentence = made.querySelector<HTMLInputElement>('[value="sentence"]')!;
  const paragraph = made.querySelector<HTMLInputElement>('[value="paragraph"]')!;
  made.addEventListener("change", () => { chosen = true; });
  return {
    element: made,
    sentences: () => sentence.checked,
    suggest(sentences) {
      if (!chosen) (sentences ? sentence : paragraph).checked = true;
    },
  };
}
