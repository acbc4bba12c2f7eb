// Walks through the steps of which it is not said how satisfied the narrator was, and asks it of each.
import { setLevel, stepName, tellLevel } from "../acts";
import type { State, Step } from "../core";
import { element, freshId } from "../frame/elements";
import { tell } from "../frame/live";
import { w } from "../words";
import { cardOf } from "./stops";
import type { Picture } from "./picture";

/** The steps in which a family tells something without a level. What only an organisation does has none, and of how
 *  professionals stand it is not always told. */
export const unlevelled = ({ steps, tellers }: State): Step[] =>
  steps.filter(({ level, party, parts }) => level === null && tellers[party]?.family && parts.some(({ part }) => FELT.has(part)));

const FELT = new Set(["event", "emotion", "thought"]);

/** The strip above the picture in which it is asked; it covers nothing. */
export class Unlevelled {
  readonly #strip = element("section.asks", { "aria-label": w().levels.label, hidden: true });
  /** The step that is asked about, by what it says: its key changes when steps come before it. */
  #asked: Step | null = null;
  /** Those of which somebody said that they do not know it. */
  #skipped = new Set<string>();

  constructor(readonly picture: Picture) {
    picture.region.prepend(this.#strip);
    picture.desk.on("opened", () => this.close(false));
    picture.desk.on("changed", () => { if (!this.#strip.hidden) this.#changed(); });
    this.#strip.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  get #open(): Step[] {
    return unlevelled(this.picture.desk.state);
  }

  /** Says how many there are, and offers to walk through them. */
  tell(): void {
    const [open, all] = [this.#open.length, this.picture.desk.state.steps.length];
    if (open === 0) return;
    const words = w().levels;
    this.#asked = null;
    this.#show(element("p", {}, element("strong", {}, words.told(open, all)), " ", open === all ? words.open : words.why), [this.#button(words.next, () => this.next(), "main")]);
  }

  /** On to the next one from what is chosen; from the last to the first. */
  next(): void {
    const { desk, stops } = this.picture;
    const here = this.#asked ?? desk.chosenStep;
    // What is chosen is asked first; what was asked is not asked again at once.
    const from = here === null ? 0 : this.#asked ? here.nth + 1 : here.nth;
    const open = this.#open.filter((step) => !this.#skipped.has(nameOf(step)));
    const next = open.find((step) => step.nth >= from) ?? open[0];
    if (!next) return this.#end();
    this.#asked = next;
    desk.choose(cardOf(next.key, stops)?.key ?? next.key, "elsewhere");
    this.#ask(next, open.length - 1);
  }

  #ask(step: Step, left: number): void {
    const words = w().levels;
    const id = freshId();
    const scale = this.picture.desk.state.tellers[step.party]?.scale ?? [];
    const levels = scale.filter(({ level }) => level % 2 === 0).map(({ level, name }) => this.#button(name, () => {
      const now = this.picture.desk.stepOf(step.key) ?? step;
      if (!setLevel(this.picture.desk, now, level)) return;
      tellLevel(this.picture.desk, now, level);
      this.next();
    }, "level"));
    const question = element("p", { id }, element("strong", {}, words.question(stepName(this.picture.desk, step))), " ", element("q", {}, short(step.title)));
    const note = element("p.help", {}, words.halfway, " ", words.left(left));
    const answers = element("div.answers", { role: "group", "aria-labelledby": id }, ...levels);
    this.#show(element("div", {}, question, note), [answers, this.#button(words.skip, () => { this.#skipped.add(nameOf(step)); this.next(); })]);
    levels[0]?.focus({ preventScroll: true });
  }

  /** All were seen; those that were skipped stay open. */
  #end(): void {
    const open = this.#open.length;
    this.close();
    tell(open === 0 ? w().levels.done : w().levels.seen(open));
  }

  /** What is asked about was dragged to its level: on to the next one. */
  dropped(): void {
    if (this.#asked && this.picture.desk.stepOf(this.#asked.key)?.level !== null) this.next();
  }

  /** A level came by a key in the picture, or by a drag, which is not at its end yet. */
  #changed(): void {
    if (this.picture.region.classList.contains("is-dragging")) return;
    const asked = this.#asked && this.picture.desk.stepOf(this.#asked.key);
    if (this.#open.length === 0) return this.close(false);
    if (this.#asked && asked?.level === null) return;
    if (this.#strip.contains(document.activeElement)) return;
    this.tell();
  }

  #button(words: string, act: () => void, className = ""): HTMLButtonElement {
    return element("button", { type: "button", class: className || null, onclick: act }, words);
  }

  #show(words: HTMLElement, buttons: HTMLElement[]): void {
    this.#strip.replaceChildren(words, ...buttons, this.#button(w().levels.close, () => this.close(), "later"));
    this.#strip.hidden = false;
    this.picture.isAsking = this.#asked !== null;
  }

  close(toPicture = true): void {
    if (this.#strip.hidden) return;
    const isIn = this.#strip.contains(document.activeElement);
    this.#strip.hidden = true;
    this.#asked = null;
    this.picture.isAsking = false;
    this.#skipped.clear();
    if (toPicture && isIn) this.picture.options.focus();
  }
}

/** What a step is known by while others come and go. */
const nameOf = (step: Step): string => `${step.party} ${step.title}`;

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 78)}…` : text);
