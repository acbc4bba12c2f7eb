// The panel: every field of what is chosen, in plain words; without a choice those of the journey as a whole.
import type { Edit, Field, Key, Panel as Fields } from "../core";
import { siblings, stepName, tellPhase } from "../acts";
import type { Desk } from "../desk";
import { element } from "../frame/elements";
import { button } from "../frame/button";
import { tell } from "../frame/live";
import { refusal } from "../refusal";
import { w } from "../words";
import { plain } from "./checks";
import { control, type Control } from "./controls";
import { grouped } from "./groups";

/** Whether it is said under each field what it means; also when the page is made again in another language. */
let explained = true;

/** The journey as a whole. */
const JOURNEY = "journey";

export class Panel {
  readonly region = element("div.fields");
  #key: Key | null = null;
  #controls = new Map<string, Control>();
  #fields: Field[] = [];
  /** The groups that are open, by their headings. */
  #open = new Set<string>();
  /** A part that one went on to, which is not drawn. */
  #part: Key | null = null;
  /** Where one more of a list can be asked for. */
  #more = element("p");
  /** What was filled in of something that cannot be without what is not filled in yet. */
  #waiting = new Map<string, Edit>();
  /** Asked to show a field in the text. */
  onText: (field: Field, about: Key) => void = () => {};

  constructor(readonly desk: Desk) {
    desk.on("checked", () => this.#hint());
    for (const happening of ["opened", "changed", "chosen", "looked"] as const) {
      desk.on(happening, () => {
        if (happening === "chosen" || happening === "opened") this.#part = null;
        this.show();
      });
    }
  }

  show(): void {
    if (!this.region.isConnected || !this.region.checkVisibility()) return;
    if (!this.desk.state.ok) return this.#waits();
    const key = this.#part ?? this.#about() ?? JOURNEY;
    const panel = this.desk.session.panel(key) ?? this.desk.session.panel(JOURNEY);
    // The steps are in the picture.
    const fields = { ...panel, fields: panel.fields.filter((field) => !DRAWN.has(field.key)) };
    if (key === this.#key && this.#same(fields)) this.#update(fields);
    else this.#build(key, { ...fields, heading: this.#headingOf(key, fields.heading) });
  }

  /** A step has the number that it has in the picture. */
  #headingOf(key: Key, heading: string): string {
    const step = this.desk.state.steps.find((it) => it.key === key);
    return step ? stepName(this.desk, step) : heading;
  }

  /** Nothing can be filled in while the text does not read. */
  #waits(): void {
    this.#key = null;
    this.#controls.clear();
    this.region.replaceChildren(element("h2", {}, w().panel.broken), element("p", {}, w().panel.brokenHelp));
  }

  /** What is typed in a card is a field of its step; an organisation has fields of its own. */
  #about(): Key | null {
    const { chosen, chosenStep: step, state } = this.desk;
    const drawn = state.pages.flatMap((page) => page.things).find((thing) => thing.key === chosen);
    if (drawn && HEAD.has(drawn.role)) return null;
    const own = step?.parts.find((part) => part.key === chosen);
    return step && (!own || SIMPLE.has(own.part)) ? step.key : chosen;
  }

  #same({ fields }: Fields): boolean {
    return fields.length === this.#controls.size && fields.every((field) => this.#controls.has(field.path));
  }

  #update({ fields }: Fields): void {
    this.#fields = fields;
    this.#showAnother();
    for (const field of fields) this.#controls.get(field.path)?.update(field);
  }

  /** Says under a field what was found in it. */
  #hint(): void {
    const found = this.desk.findings.filter((it) => it.severity !== "note" && it.range.to > it.range.from);
    for (const { path, range } of this.#fields) {
      const own = found.filter((it) => range && range.from <= it.range.from && it.range.to <= range.to);
      this.#controls.get(path)?.hint(own.map((it) => plain([it.message, it.help].filter(Boolean).join(" "))).join(" "));
    }
  }

  #build(key: Key, panel: Fields): void {
    // The field that somebody is in stays the one that they are in.
    const path = document.activeElement?.closest<HTMLElement>("[data-path]")?.dataset.path;
    if (key !== this.#key) this.#waiting.clear();
    this.#key = key;
    this.#fields = panel.fields;
    this.#controls = new Map(panel.fields.map((field) => [field.path, control(field, this.#asked())]));
    this.#showAnother();
    const isShown = firstOf(key, panel.fields);
    const shown = panel.fields.filter(isShown);
    const groups = grouped(panel.fields.filter((field) => !isShown(field)));
    this.region.replaceChildren(this.#heading(key, panel.heading), ...this.#elements(shown),
      ...(groups.length > 1 ? [element("h3.more-heading", {}, w().panel.more)] : []),
      ...groups.map(({ heading, fields }) => this.#group(heading, this.#elements(fields))));
    this.#hint();
    if (path) this.#controls.get(path)?.focus();
  }

  #asked() {
    return {
      set: (path: string, value: string | boolean | string[] | null, together: boolean) => this.#set(path, value, together),
      lead: (to: Key) => this.lead(to),
      text: (field: Field) => this.onText(field, this.#key ?? JOURNEY),
    };
  }

  /** Goes on to a part, which need not be drawn; to one of its fields, where one is named. */
  lead(to: Key | null, path?: string): void {
    const { steps, pages } = this.desk.state;
    const drawn = to === null || steps.some(({ key }) => key === to) || pages.some(({ things }) => things.some(({ key }) => key === to));
    this.#part = drawn ? null : to;
    if (drawn && to !== this.desk.chosen) this.desk.choose(to, "elsewhere");
    else this.show();
    const field = path === undefined ? undefined : this.#controls.get(path);
    field?.element.closest("details")?.setAttribute("open", "");
    if (field) field.focus();
    else this.region.querySelector<HTMLElement>("h2")?.focus();
  }

  #set(path: string, value: string | boolean | string[] | null, together: boolean): void {
    const step = this.desk.chosenStep;
    const before = step && siblings(this.desk, step);
    const edit: Edit = { do: "field", path, value };
    const waited = this.#waiting.size > 0;
    this.#waiting.delete(path);
    const edited = this.desk.edit([...this.#waiting.values(), edit], "panel", together);
    this.#controls.get(path)?.trouble("");
    if (waited) for (const it of this.#controls.values()) it.hint("");
    if (edited.ok) {
      this.#waiting.clear();
      if (step && before && this.#fields.find((it) => it.path === path)?.kind === "phase") tellPhase(this.desk, step, before);
    } else if (MISSING.has(edited.code) && value !== null) {
      this.#waiting.set(path, edit);
      const more = this.#fields.find((it) => it.required && it.path !== path && it.value === null && !this.#waiting.has(it.path));
      this.#controls.get(path)?.hint(more ? w().panel.waits(more.label) : refusal(edited));
    } else {
      this.#controls.get(path)?.trouble(refusal(edited));
      tell(refusal(edited));
    }
  }

  #heading(key: Key, words: string): HTMLElement {
    const step = this.desk.stepOf(this.desk.chosen);
    const way = (to: Key | null, say: string) => element("button.link", { type: "button", onclick: () => this.lead(to) }, say);
    return element("header", {},
      element("h2", { tabindex: -1 }, key === JOURNEY ? w().panel.journey : words),
      element("p.ways", {},
        step && step.key !== key ? way(step.key, w().panel.back) : null,
        key === JOURNEY ? null : way(null, w().panel.toJourney), this.#explain()),
      key !== JOURNEY && this.#more,
    );
  }

  /** Who knows what the fields mean has them nearer to each other without it. */
  #explain(): HTMLElement {
    const link = element("button.link.explain", { type: "button", onclick: () => { explained = !explained; show(); } });
    const show = () => {
      this.region.classList.toggle("is-bare", !explained);
      link.textContent = explained ? w().panel.lessHelp : w().panel.moreHelp;
    };
    show();
    return link;
  }

  #showAnother(): void {
    const isIn = this.#more.contains(document.activeElement);
    const another = this.#another();
    this.#more.replaceChildren(...(another ? [another] : []));
    if (isIn) another?.focus();
  }

  /** Of what stands in a list there can be one more. */
  #another(): HTMLElement | null {
    const [, list, nth] = /^(.*\w):(\d+)\.\w+$/.exec(this.#fields[0]?.path ?? "") ?? [];
    if (list === undefined || /^(steps?|parties)$|\.steps$/.test(list)) return null;
    const { session } = this.desk;
    // The form of one more is there; that of the next one is not.
    let next = Number(nth);
    while (session.panel(`${list}:${next + 1}`)) next += 1;
    if (next === Number(nth)) return null;
    return button("add", w().panel.addMore, () => this.lead(`${list}:${next}`), { className: "more-of" });
  }

  #elements(fields: Field[]): HTMLElement[] {
    return fields.map((field) => this.#controls.get(field.path)!.element);
  }

  /** What is filled in less often is for who asks. */
  #group(heading: string, fields: HTMLElement[]): HTMLElement {
    const made = element("details.more", { open: this.#open.has(heading) }, element("summary", {}, heading), ...fields);
    made.addEventListener("toggle", () => (made.open ? this.#open.add(heading) : this.#open.delete(heading)));
    return made;
  }
}

/** Why the core refuses something that lacks what it cannot be without. */
const MISSING = new Set(["missing-key", "nameless-organisation"]);

/** What is a field of the journey as a whole. */
const HEAD = new Set(["title", "introduction", "phase"]);

/** Parts that are no more than their text. */
const SIMPLE = new Set(["event", "emotion", "thought"]);

const DRAWN = new Set(["stappen", "steps", "partijen", "parties"]);

/** Words that nearly every journey has. */
const OFTEN = new Set([
  "titel", "title", "verteller", "narrator", "bron", "source", "naam", "name", "fictief", "fictional",
  "gebeurtenis", "event", "niveau", "level", "fase", "phase", "emotie", "emotion", "gedachte", "thought",
  "tijd", "time", "betreft", "about", "organisaties", "organisations", "actie", "action", "tekst", "text",
  "soort", "kind", "citaat", "quote",
]);

/** The name of a step is for what refers to it, and no name of somebody. */
const NAME_OF_STEP = /(^|\.)steps?:\d+\.name$/;

/** Of a small form everything is seen, as of one in which nothing is filled in more often than the rest. */
const FEW = 8;

function firstOf(key: Key, fields: Field[]): (field: Field) => boolean {
  const isWhole = key === JOURNEY || /^step\/\d+\/\d+$/.test(key);
  const all = !isWhole && (fields.length <= FEW || !fields.some(isFirst));
  return all ? () => true : isFirst;
}

/** What is filled in comes first, and what is filled in most often. */
const isFirst = ({ value, values, key, path }: Field): boolean => value !== null || values.length > 0 || (OFTEN.has(key) && !NAME_OF_STEP.test(path));
