// The bar beside what is chosen: what can be added to the step, and how it can be moved without dragging.
import { addStep, make, remove, shiftLevel, shiftStep } from "../acts";
import type { Box, Key, Step } from "../core";
import { button } from "../frame/button";
import { element } from "../frame/elements";
import type { Icon } from "../frame/icons";
import { w } from "../words";
import { freeBeside, moved } from "./beside";
import type { Picture } from "./picture";
import type { Questions } from "./questions";
import type { Writer } from "./writer";

type Name = "edit" | "emotion" | "thought" | "organisation" | "time" | "about" | "evidence" | "opportunity" | "up" | "down" | "earlier" | "later" | "add" | "remove";

const ROWS: Name[][] = [
  ["emotion", "thought", "organisation", "time", "about", "evidence", "opportunity"],
  ["edit", "up", "down", "earlier", "later", "add", "remove"],
];

/** How long it stays where it is after a press, in milliseconds. */
const STILL = 1500;

/** Shows the bar beside the step that is chosen where it hides nothing, and else in a strip below the picture. */
export class Bar {
  /** Asked to show what only the panel has. */
  onUnseen: (key: Key) => void = () => {};
  readonly #bar = element("div.bar", { role: "toolbar", "aria-label": w().bar.label, hidden: true });
  readonly #buttons: HTMLButtonElement[] = [];
  #isClicked = false;
  /** The card whose buttons somebody is pressing. */
  #held: Key | null = null;
  #releasing: ReturnType<typeof setTimeout> | undefined;
  /** Where it stands on the paper. */
  #spot: { x: number; y: number } | null = null;

  constructor(readonly picture: Picture, readonly writer: Writer, readonly questions: Questions) {
    for (const row of ROWS) {
      const buttons = row.map((name) => button(name as Icon, w().bar[name], () => this.#act(name), { className: `tool tool-${name}` }));
      this.#buttons.push(...buttons);
      this.#bar.append(element("div.bar-row", {}, ...buttons));
    }
    this.#bar.addEventListener("pointerdown", () => { this.#isClicked = true; });
    this.#bar.addEventListener("focusout", () => { this.#isClicked = false; });
    this.#bar.addEventListener("keydown", (event) => this.#pressed(event));
    picture.region.append(this.#bar);
    // On a narrow window it stands at the foot, and would cover what lies below the picture.
    new IntersectionObserver(([seen]) => this.#bar.classList.toggle("is-away", !seen.isIntersecting), { threshold: 0.3 }).observe(picture.region);
    picture.onDrawn(() => this.show());
    picture.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    writer.onBusy(() => this.show());
    new ResizeObserver(() => this.show()).observe(picture.scroller);
    // Who presses a button twice finds it in its place: it moves along when the pointer has left it.
    for (const hold of ["pointerdown", "pointerenter"] as const) this.#bar.addEventListener(hold, () => this.#hold());
    this.#bar.addEventListener("pointerleave", ({ pointerType }) => { if (pointerType === "mouse") this.#release(0); });
    this.#rove(0);
  }

  show(): void {
    const { desk } = this.picture;
    const step = desk.chosenStep;
    const chosen = this.picture.chosen;
    // The strip that asks for a level has the buttons then.
    const wasSeen = !this.#bar.hidden;
    this.#bar.hidden = !step || !chosen || this.writer.busy || !desk.state.ok || this.picture.isAsking;
    if (this.#bar.hidden || !chosen || !step) return;
    for (const name of ["emotion", "thought", "time", "about"] as const) this.#mark(name, step.parts.some(({ part }) => part === name));
    this.#mark("evidence", step.evidence > 0);
    const { thing, page } = chosen.drawn[0];
    if (wasSeen && this.#held === chosen.key) return;
    this.#put(this.picture.geometry.place(page, thing.box));
  }

  #hold(): void {
    this.#held = this.picture.chosen?.key ?? null;
    this.#release(STILL);
  }

  #release(after: number): void {
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(() => {
      if (after > 0 && this.#bar.matches(":hover")) return this.#release(after);
      this.#held = null;
      this.show();
    }, after);
  }

  /** What is there already is shown as such: the button then changes it. */
  #mark(name: Name, there: boolean): void {
    this.#bar.querySelector(`.tool-${name}`)?.classList.toggle("is-there", there);
  }

  /** Beside the card where nothing is hidden by it. */
  #put(card: Box): void {
    const { region } = this.picture;
    this.#bar.classList.remove("is-docked");
    const around = region.getBoundingClientRect();
    const here = moved(card, this.#paper.x, this.#paper.y);
    const bar = { w: this.#bar.offsetWidth, h: this.#bar.offsetHeight };
    const read = this.picture.texts().map((it) => moved(it, -around.left, -around.top));
    const free = freeBeside(here, bar, this.#room, read);
    this.#spot = free && { x: free.x - this.#paper.x, y: free.y - this.#paper.y };
    this.#stand();
  }

  /** Where the paper begins in the region. */
  get #paper(): { x: number; y: number } {
    const { region, options } = this.picture;
    const [around, paper] = [region.getBoundingClientRect(), options.list.getBoundingClientRect()];
    return { x: paper.left - around.left, y: paper.top - around.top };
  }

  get #room(): Box {
    const { scroller, region } = this.picture;
    return { x: 6, y: scroller.offsetTop + 6, w: region.clientWidth - 12, h: scroller.clientHeight - 12 };
  }

  /** It goes along with the card, until that takes it out of sight. */
  #scrolled(): void {
    if (!this.#bar.hidden && this.#spot && this.#held === null) this.#stand();
  }

  #stand(): void {
    const [spot, room] = [this.#spot, this.#room];
    const at = spot && { x: spot.x + this.#paper.x, y: spot.y + this.#paper.y };
    const seen = at !== null && at.x >= room.x && at.y >= room.y && at.x + this.#bar.offsetWidth <= room.x + room.w && at.y + this.#bar.offsetHeight <= room.y + room.h;
    if (!seen) this.#spot = null;
    this.#bar.classList.toggle("is-docked", !seen);
    this.#bar.style.left = seen ? `${at.x}px` : "";
    this.#bar.style.top = seen ? `${at.y}px` : "";
  }

  #act(name: Name): void {
    const { picture, writer } = this;
    const step = picture.desk.chosenStep;
    if (!step) return;
    switch (name) {
      case "edit": return writer.begin(picture.chosen?.key ?? step.key);
      case "up": return shiftLevel(picture.desk, step, -1);
      case "down": return shiftLevel(picture.desk, step, 1);
      case "earlier": return shiftStep(picture.desk, step, -1);
      case "later": return shiftStep(picture.desk, step, 1);
      case "add": return this.#add(step);
      case "remove": return remove(picture.desk, picture.desk.chosen ?? step.key);
      // The first is shown; another one is asked for there.
      case "evidence": return step.evidence > 0 ? this.onUnseen(`${step.key}/evidence/0`) : void this.questions.ask(name, step);
      case "emotion":
      case "thought": return this.#feeling(step, name);
      default: return void this.questions.ask(name, step);
    }
  }

  #add(after: Step): void {
    const made = addStep(this.picture.desk, after);
    if (made) this.writer.begin(this.picture.desk.chosen ?? made.key, true);
  }

  /** Goes on with the one that is there, or adds one with words to type over. */
  #feeling(step: Step, name: "emotion" | "thought"): void {
    const key = `${step.key}/${name}`;
    if (step.parts.some((part) => part.key === key)) return this.writer.begin(key);
    const words = name === "emotion" ? w().picture.newEmotion : w().picture.newThought;
    if (make(this.picture.desk, [{ do: "text", place: key, text: words }])) this.writer.begin(key, true);
  }

  /** Arrows go from button to button: the bar is one stop for Tab. */
  #pressed(event: KeyboardEvent): void {
    const at = this.#buttons.indexOf(document.activeElement as HTMLButtonElement);
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#leave();
    else if (by === undefined || event.altKey) return;
    else this.#rove((at + by + this.#buttons.length) % this.#buttons.length, true);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Who came with keys goes back to the card; a click on a button chose nothing to go back to. */
  #leave(): void {
    const isClicked = this.#isClicked;
    this.picture.options.focus();
    if (isClicked) this.picture.desk.choose(null);
  }

  #rove(to: number, focus = false): void {
    this.#buttons.forEach((it, nth) => { it.tabIndex = nth === to ? 0 : -1; });
    if (focus) this.#buttons[to].focus();
  }
}
