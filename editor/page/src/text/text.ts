// The text beside the picture: the file itself, with what is wrong in it marked, and words offered while one types.
import { autocompletion, completionKeymap, type Completion, type CompletionContext } from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Annotation, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Range } from "../core";
import type { Desk } from "../desk";
import { element } from "../frame/elements";
import { found, plain } from "../panel/checks";
import { w } from "../words";
import { chosenRange, showChosen } from "./chosen";
import { phrases } from "./phrases";

/** Typing that goes on within this time is undone as one, in milliseconds. */
const TOGETHER = 900;

/** A change that was made elsewhere, and is only shown here. */
const shown = Annotation.define<true>();

const letters = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "#123f73", fontWeight: "700" },
  { tag: tags.comment, color: "#5f6773", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "#5f6773" },
]);

export class Text {
  readonly region = element("section.text", { "aria-label": w().text.heading });
  readonly #view: EditorView;
  #typed = 0;

  constructor(readonly desk: Desk) {
    this.#view = new EditorView({ state: this.#state(desk.session.text()) });
    this.region.append(this.#view.dom);
    desk.on("opened", () => this.#view.setState(this.#state(desk.session.text())));
    desk.on("changed", (from) => { if (from !== "text") this.#catchUp(); });
    for (const happening of ["changed", "checked", "opened"] as const) desk.on(happening, () => this.#mark());
    desk.on("chosen", (from) => { if (from !== "text") this.#follow(); });
    this.region.hidden = true;
  }

  #state(doc: string): EditorState {
    const back = (go: () => boolean) => () => { go(); return true; };
    return EditorState.create({
      doc,
      extensions: [
        keymap.of([
          { key: "Mod-z", run: back(() => this.desk.undo()) },
          { key: "Mod-y", run: back(() => this.desk.redo()) },
          { key: "Mod-Shift-z", run: back(() => this.desk.redo()) },
          ...completionKeymap, indentWithTab, ...defaultKeymap,
        ]),
        lineNumbers(), drawSelection(), highlightActiveLine(), indentOnInput(), bracketMatching(),
        yaml(), syntaxHighlighting(letters), indentUnit.of("  "), EditorView.lineWrapping, showChosen,
        autocompletion({ override: [(context) => this.#complete(context)] }),
        EditorState.phrases.of(phrases()), EditorState.lineSeparator.of(doc.includes("\r\n") ? "\r\n" : "\n"),
        EditorView.contentAttributes.of({ "aria-label": w().text.label, "aria-description": w().text.leave, spellcheck: "true", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          const own = !update.transactions.some((it) => it.annotation(shown));
          if (update.docChanged && own) this.#type();
          else if (update.selectionSet && own && update.view.hasFocus) this.#point();
        }),
      ],
    });
  }

  get #words(): string {
    const { state } = this.#view;
    return state.sliceDoc();
  }

  #type(): void {
    const now = performance.now();
    this.desk.type(this.#words, now - this.#typed < TOGETHER);
    this.#typed = now;
    this.#point();
  }

  /** What the cursor is in is chosen in the picture. */
  #point(): void {
    if (!this.desk.state.ok) return;
    this.desk.choose(this.desk.session.keyAt(this.#offset(this.#view.state.selection.main.head)), "text");
  }

  /** Shows a text that was changed elsewhere; only what is other changes, so that the cursor stays. */
  #catchUp(): void {
    if (this.region.hidden) return;
    const [before, after] = [this.#words, this.desk.session.text()];
    if (before === after) return;
    const { from, to, insert } = difference(before, after);
    this.#view.dispatch({ changes: { from: this.#position(from), to: this.#position(to), insert: this.#view.state.toText(insert) }, annotations: shown.of(true) });
  }

  /** Positions here count the end of a line as one; those of the core as it is written. */
  #position(offset: number): number {
    const { state } = this.#view;
    const breaks = state.lineBreak.length - 1;
    return breaks === 0 ? Math.min(offset, state.doc.length) : state.toText(this.#words.slice(0, offset)).length;
  }

  #offset(position: number): number {
    return this.#view.state.sliceDoc(0, position).length;
  }

  #mark(): void {
    if (this.region.hidden) return;
    const range = ({ from, to }: Range) => ({ from: this.#position(from), to: Math.max(this.#position(to), this.#position(from)) });
    const marks: Diagnostic[] = found(this.desk).map((it) => ({
      ...range(it.range),
      severity: it.severity === "note" ? "info" : it.severity,
      message: plain([it.message, it.help].filter(Boolean).join(" ")),
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  #complete(context: CompletionContext): { from: number; options: Completion[] } | null {
    const { from, items } = this.desk.session.complete(this.#offset(context.pos));
    if (items.length === 0 || (!context.explicit && this.#position(from) === context.pos && !/[\s:,{[-]$/.test(this.#view.state.sliceDoc(0, context.pos)))) return null;
    const options = items.map(({ label, detail, insert, kind }) => ({ label, detail, apply: insert, type: kind }));
    return { from: this.#position(from), options };
  }

  /** Shows where in the text it stands what is chosen in the picture. */
  #follow(): void {
    if (this.region.hidden) return;
    const range = this.desk.chosen === null ? null : this.desk.session.rangeOf(this.desk.chosen);
    this.show(range, false);
  }

  /** Shows a stretch of the text; with `go` the cursor goes there. */
  show(range: Range | null, go: boolean): void {
    const at = range && { from: this.#position(range.from), to: this.#position(range.to) };
    this.#view.dispatch({
      effects: [chosenRange.of(at), ...(at ? [EditorView.scrollIntoView(at.from, { y: "center" })] : [])],
      ...(go && at && { selection: { anchor: at.from } }),
      annotations: shown.of(true),
    });
    if (go) this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  /** It is seen now, and shows what has changed while it was not. */
  seen(): void {
    this.#catchUp();
    this.#mark();
    this.#view.requestMeasure();
    this.#follow();
  }
}

/** The one stretch that is other: what is the same before and behind it stays. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < most - from && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind += 1;
  return { from, to: before.length - behind, insert: after.slice(from, after.length - behind) };
}
