// What is asked in a small window when something is added to a step that is not typed in a card.
import { make } from "../acts";
import type { Edit, Key, Step } from "../core";
import type { Desk } from "../desk";
import { ask, type Answers, type Question } from "../frame/form";
import { tell } from "../frame/live";
import { w } from "../words";

export type Asked = "organisation" | "time" | "about" | "evidence" | "opportunity";

export class Questions {
  /** Something was added that only the panel shows. */
  onUnseen: (key: Key) => void = () => {};

  constructor(readonly desk: Desk, readonly back: () => void) {}

  /** Asks it, and makes the change. */
  async ask(name: Asked, step: Step): Promise<void> {
    const { heading } = w().ask[name];
    const now = this.#now(name, step);
    const known = now !== "";
    const answers = await ask(heading, questions(name, now), known ? w().ask.ok : w().ask.add, known);
    const edits = answers === null ? [] : edit(name, step.key, answers);
    if (edits.length > 0 && make(this.desk, edits)) {
      if (name === "evidence" && this.desk.state.select) this.onUnseen(this.desk.state.select);
      tell(answers !== "remove" && answers?.quote ? w().say.addedQuote : w().say.addedPart(w().parts[name] ?? w().bar[name]));
    }
    this.back();
  }

  /** What it says now; only a time and whom it is about are there once. */
  #now(name: Asked, step: Step): string {
    if (name !== "time" && name !== "about") return "";
    return step.parts.find(({ part }) => part === name)?.text ?? "";
  }
}

function questions(name: Asked, now: string): Question[] {
  const words = w().ask;
  switch (name) {
    case "time":
    case "about": return [{ name: "text", label: words[name].label, help: words[name].help, value: now, required: true }];
    case "organisation": return [
      { name: "organisation", label: words.organisation.name, help: words.organisation.nameHelp, required: true },
      { name: "does", label: words.organisation.does, help: words.organisation.doesHelp, kind: "text" },
    ];
    case "evidence": return [
      { name: "kind", label: words.evidence.kind, kind: "choice", choices: words.evidence.kinds },
      { name: "quote", label: words.evidence.quote, help: words.evidence.quoteHelp, kind: "text", when: ["kind", "quoted"] },
      { name: "source", label: words.evidence.source, help: words.evidence.sourceHelp },
    ];
    case "opportunity": return [
      { name: "text", label: words.opportunity.text, required: true },
      { name: "missed", label: words.opportunity.missed, kind: "choice", choices: words.opportunity.kinds },
    ];
  }
}

function edit(name: Asked, step: Key, answers: NonNullable<Answers>): Edit[] {
  const gone = answers === "remove";
  const said = gone ? {} : answers;
  switch (name) {
    case "time": return [{ do: "time", step, text: gone ? null : said.text }];
    case "about": return [{ do: "about", step, names: gone ? [] : said.text.split(",").map((it) => it.trim()).filter(Boolean) }];
    case "organisation": return [{ do: "addOrganisation", step, organisation: said.organisation, does: said.does }];
    case "evidence": return [{ do: "addEvidence", step, kind: said.kind as "quoted", ...(said.source && { source: said.source }), ...(said.quote && { quote: said.quote }) }];
    case "opportunity": return [{ do: "addOpportunity", step, text: said.text, missed: said.missed === "yes" }];
  }
}
