// What was found while working: what is wrong, what could be better, and names to look at. A click goes to the card.
import { make } from "../acts";
import type { Finding, Key } from "../core";
import type { Desk } from "../desk";
import { element, freshId } from "../frame/elements";
import { ask } from "../frame/form";
import { fieldOf } from "./field-of";
import { icon } from "../frame/icons";
import { tell } from "../frame/live";
import { w } from "../words";

/** Everything that is found now: why the text does not read, or what the checks say of it. */
export function found(desk: Desk): Finding[] {
  const { ok, problems } = desk.state;
  return ok ? [...problems, ...desk.findings] : problems;
}

export class Checks {
  readonly region = element("div.checks");
  /** Asked to show a finding that is in no card. */
  onText: (finding: Finding) => void = () => {};
  /** Asked to open the field that a finding is about. */
  onField: (about: Key | null, path: string) => void = () => {};

  /** Names that were just declared as made up, each in its row, so that no other name comes under the pointer. */
  #declared: { finding: Finding; row: number }[] = [];
  #declaring = false;
  /** The rows of names as they are shown. */
  #names: Finding[] = [];

  constructor(readonly desk: Desk) {
    for (const happening of ["opened", "changed", "checked"] as const) {
      desk.on(happening, () => {
        if (happening !== "checked" && !this.#declaring) this.#declared = [];
        this.show();
      });
    }
  }

  show(): void {
    const all = found(this.desk);
    const declared = new Set(this.#declared.map(({ finding }) => finding.name));
    const names = all.filter((it) => it.name !== null && !declared.has(it.name));
    for (const { finding, row } of this.#declared) names.splice(row, 0, finding);
    this.#names = names;
    const rest = all.filter((it) => it.name === null);
    const rows = (severity: Finding["severity"]) => {
      const own = rest.filter((it) => it.severity === severity);
      // What to do about several of a kind is said once.
      return own.map((it, at) => this.#finding(it, it.help !== own[at - 1]?.help));
    };
    const parts = [
      this.#part(w().checks.errors, rows("error")),
      this.#part(w().checks.names, names.map((it) => this.#name(it, declared.has(it.name))), w().checks.namesHelp),
      this.#part(w().checks.warnings, rows("warning")),
      this.#part(w().checks.notes, rows("note")),
    ];
    const shown = parts.filter((it) => it !== null);
    this.#keepFocus(() => this.region.replaceChildren(
      element("h2", {}, w().checks.heading),
      ...(shown.length > 0 ? shown : [element("p", {}, w().checks.none)]),
    ));
  }

  /** The same button has focus after the list was made again, or else the next one. */
  #keepFocus(make: () => void): void {
    const buttons = () => [...this.region.querySelectorAll("button")];
    const at = buttons().indexOf(document.activeElement as HTMLButtonElement);
    make();
    if (at >= 0) (buttons()[at] ?? buttons().pop())?.focus();
  }

  #part(heading: string, rows: HTMLElement[], help?: string): HTMLElement | null {
    if (rows.length === 0) return null;
    const id = freshId();
    return element("section", { "aria-labelledby": id }, element("h3", { id }, heading), !!help && element("p.help", {}, help), element("ul", {}, ...rows));
  }

  #finding(finding: Finding, withHelp: boolean): HTMLElement {
    const go = element("button.finding", { type: "button", onclick: () => this.#go(finding) },
      icon(finding.severity),
      element("span", {}, element("span.message", {}, plain(finding.message)), !!finding.help && withHelp && element("span.help", {}, help(finding.help))),
    );
    return element("li", { "data-severity": finding.severity }, go);
  }

  #name(finding: Finding, isDeclared: boolean): HTMLElement {
    const name = finding.name ?? "";
    return element("li.name", {},
      element("button.link", { type: "button", title: w().checks.show, onclick: () => this.#go(finding) }, name),
      isDeclared ? element("span.acts", {}, element("small.declared", {}, w().checks.declared)) : element("span.acts", {},
        element("button", { type: "button", "aria-label": w().checks.fictionalLong(name), onclick: () => this.#fictional(finding, name) }, w().checks.fictional),
        element("button", { type: "button", "aria-label": w().checks.renameLong(name), onclick: () => void this.#rename(name) }, w().checks.rename),
      ),
    );
  }

  #fictional(finding: Finding, name: string): void {
    const before = this.#declared;
    this.#declared = [...before, { finding, row: this.#names.indexOf(finding) }].sort((a, b) => a.row - b.row);
    this.#declaring = true;
    if (make(this.desk, [{ do: "fictional", names: [name] }])) tell(w().say.ofFiction(name));
    else this.#declared = before;
    this.#declaring = false;
  }

  async #rename(name: string): Promise<void> {
    const words = w().checks;
    const answers = await ask(words.renameHeading(name), [{ name: "to", label: words.renameLabel, help: words.renameHelp, required: true }], w().ask.ok);
    if (answers === null || answers === "remove") return;
    const edited = this.desk.edit([{ do: "rename", from: name, to: answers.to }], "panel");
    tell(edited.ok ? words.renamed(edited.renamed) : edited.message);
  }

  #go(finding: Finding): void {
    const field = fieldOf(this.desk, finding);
    if (field) this.onField(field.about, field.path);
    else if (finding.key && this.desk.has(finding.key)) this.desk.choose(finding.key, "elsewhere");
    else this.onText(finding);
  }
}

/** Words of the file stand between backquotes; the list shows them as they are. */
export const plain = (message: string): string => message.replaceAll("`", "");

/** What to do about it, here instead of in a file. */
export const help = (words: string): string =>
  w().checks.fileWords.reduce((text, [word, said]) => text.replaceAll(word, said), plain(words.replaceAll(/`([a-z]+)_([a-z]+)`/g, "“$1 $2”")));
