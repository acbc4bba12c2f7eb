// Shows where what is dragged will land: the level by its name, or the place between steps and the phase.
import type { Box, Key, Level, Step } from "../core";
import { element } from "../frame/elements";
import { w } from "../words";
import { put } from "./geometry";
import type { Picture } from "./picture";
import { highOf } from "./stops";
import type { Target } from "./targets";

export class Guide {
  #line = element("div.guide-line", { hidden: true });
  #name = element("div.guide-name", { hidden: true });
  #phase = element("div.guide-phase", { hidden: true });

  #ghost = element("div.guide-ghost", { hidden: true });

  constructor(readonly picture: Picture) {
    picture.tools.append(this.#phase, this.#line, this.#ghost, this.#name);
  }

  /** A line at the height of a level, with its name beside the card. */
  level(key: Key, step: Step, name: string, level: Level): void {
    const stop = this.picture.stopOf(key);
    const shown = stop && highOf(stop);
    const band = shown && this.picture.desk.state.pages[shown.page].bands.find((it) => it.party === step.party && it.levels.length > 0 && inside(shown.thing.anchor ?? 0, it.box));
    const y = band?.levels.find((it) => it.level === level)?.y;
    if (!shown || !band || y === undefined) return this.hide();
    const { geometry } = this.picture;
    const card = geometry.place(shown.page, shown.thing.box);
    // Up to the card, whose words it leaves alone.
    put(this.#line, { ...geometry.place(shown.page, { x: band.box.x, y, w: shown.thing.box.x - band.box.x, h: 0 }), h: 2 });
    this.#line.className = "guide-line is-level";
    this.#say(name, card.x + card.w + 10, geometry.place(shown.page, { x: 0, y, w: 0, h: 0 }).y, card.x - 10);
    this.#line.hidden = this.#name.hidden = false;
    this.#phase.hidden = this.#ghost.hidden = true;
  }

  /** A line between two steps, with the phase that it falls in, and the card that goes along. */
  place({ page, line, phaseName, phaseBox }: Target, after: number, ghost: { box: Box; words: string }): void {
    const { geometry } = this.picture;
    const at = geometry.place(page, line);
    this.#line.className = "guide-line is-place";
    put(this.#line, { ...at, w: 3 });
    put(this.#ghost, ghost.box);
    this.#ghost.textContent = ghost.words;
    this.#ghost.hidden = false;
    if (phaseBox) put(this.#phase, geometry.place(page, phaseBox));
    const words = [after > 0 ? w().say.after(after) : w().say.atStart, phaseName && w().say.inPhase(phaseName)];
    this.#say(words.filter(Boolean).join(", "), at.x + 10, at.y + 20);
    this.#line.hidden = this.#name.hidden = false;
    this.#phase.hidden = !phaseBox;
  }

  /** Where there is no room for it, it ends at `before`, where that is given. */
  #say(words: string, x: number, y: number, before?: number): void {
    this.#name.textContent = words;
    this.#name.hidden = false;
    const { scroller, tools } = this.picture;
    const right = scroller.getBoundingClientRect().right - tools.getBoundingClientRect().left;
    const last = right - this.#name.offsetWidth - 8;
    this.#name.style.left = `${x <= last ? x : before === undefined ? last : before - this.#name.offsetWidth}px`;
    this.#name.style.top = `${y}px`;
  }

  hide(): void {
    this.#line.hidden = this.#name.hidden = this.#phase.hidden = this.#ghost.hidden = true;
  }
}

const inside = (y: number, box: { y: number; h: number }): boolean => y >= box.y - 20 && y <= box.y + box.h + 20;
