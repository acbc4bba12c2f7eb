// Shows in the text where it stands what is chosen in the picture: the lines have a ground of their own.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Range } from "../core";

/** What is chosen now, in positions of the text. */
export const chosenRange = StateEffect.define<Range | null>();

const line = Decoration.line({ class: "cm-chosen" });

export const showChosen = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, transaction) {
    const effect = transaction.effects.find((it) => it.is(chosenRange));
    if (!effect) return now.map(transaction.changes);
    const range = effect.value as Range | null;
    if (!range) return Decoration.none;
    const { doc } = transaction.state;
    const starts: number[] = [];
    for (let at = doc.lineAt(Math.min(range.from, doc.length)); ; at = doc.line(at.number + 1)) {
      starts.push(at.from);
      if (at.to >= range.to || at.number === doc.lines) break;
    }
    return Decoration.set(starts.map((from) => line.range(from)));
  },
  provide: (field) => EditorView.decorations.from(field),
});
