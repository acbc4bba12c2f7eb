// Dragging a card: up and down it takes another level, sideways its step goes elsewhere. Mouse, pen and finger alike.
import { levelName, moveStep, setLevel, tellLevel, type Place } from "../acts";
import type { Box, Key, Level, Step } from "../core";
import { tell } from "../frame/live";
import { w } from "../words";
import { Edge } from "./edge";
import { Guide } from "./guide";
import type { Picture } from "./picture";
import { cardOf, highOf } from "./stops";
import { levelAt, levelByWay, placeAt } from "./targets";
import type { Writer } from "./writer";

/** So far a pointer goes, in pixels, before it is a drag. */
const SLACK = 6;

interface Drag {
  pointer: number;
  key: Key;
  step: Step;
  /** From where, in pixels of the paper. */
  from: { x: number; y: number };
  /** How far above the middle of the card it was taken, in units of the page. */
  grip: number;
  direction: "level" | "place" | null;
  level: Level | null;
  changed: boolean;
  place: Place | null;
}

export class Dragging {
  /** Something was let go of at a level. */
  onDropped: () => void = () => {};
  #drag: Drag | null = null;
  #guide: Guide;
  #edge: Edge;

  constructor(readonly picture: Picture, readonly writer: Writer, signal: AbortSignal) {
    this.#guide = new Guide(picture);
    this.#edge = new Edge(picture.scroller);
    const { list } = picture.options;
    list.addEventListener("pointerdown", (event) => this.#down(event));
    list.addEventListener("pointermove", (event) => this.#move(event));
    list.addEventListener("pointerup", (event) => this.#up(event));
    list.addEventListener("pointercancel", () => this.#cancel());
    // Otherwise words of the drawing would be selected, and dragged instead of the card.
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      picture.isPointed = true;
      picture.options.focus();
      picture.isPointed = false;
    });
    // A screen reader clicks without a pointer.
    list.addEventListener("click", (event) => {
      const key = picture.options.keyUnder(event.target);
      if (key) picture.desk.choose(key, "pointer");
    });
    list.addEventListener("dblclick", (event) => this.#write(event));
    addEventListener("keydown", (event) => this.#escape(event), { capture: true, signal });
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || this.#drag) return;
    const { picture } = this;
    const key = picture.options.keyUnder(event.target);
    this.writer.end();
    // The finger that chooses may still want to scroll: only what is chosen can be dragged by it.
    const was = picture.chosen?.key;
    picture.desk.choose(key, "pointer");
    const [step, stop] = [picture.desk.stepOf(key), picture.stopOf(key)];
    if (!key || !step || !stop || (event.pointerType === "touch" && was !== key)) return;
    const { y } = picture.spotAt(event.clientX, event.clientY);
    const { anchor, box } = (highOf(stop) ?? stop.drawn[0]).thing;
    this.#drag = {
      pointer: event.pointerId, key, step, from: picture.pointAt(event.clientX, event.clientY),
      grip: (anchor ?? box.y + box.h / 2) - y, direction: null, level: step.level, changed: false, place: null,
    };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const { x, y } = this.picture.pointAt(event.clientX, event.clientY);
    const [dx, dy] = [x - drag.from.x, y - drag.from.y];
    if (!drag.direction && Math.hypot(dx, dy) >= SLACK) this.#begin(dx, dy, drag);
    this.#follow(event, drag);
    if (drag.direction) this.#edge.at(event, () => this.#follow(event, drag));
  }

  #follow(at: PointerEvent, drag: Drag): void {
    if (drag.direction === "level") this.#toLevel(at, drag);
    else if (drag.direction === "place") this.#toPlace(at, drag);
  }

  #begin(dx: number, dy: number, drag: Drag): void {
    this.picture.region.classList.add("is-dragging");
    this.picture.options.list.setPointerCapture(drag.pointer);
    const stop = this.picture.stopOf(drag.key);
    // What has no level yet can get one: the card that stands for its step.
    const rises = stop && (highOf(stop) || (drag.step.level === null && cardOf(drag.step.key, this.picture.stops) === stop));
    drag.direction = rises && Math.abs(dy) >= Math.abs(dx) ? "level" : "place";
  }

  /** The picture goes along: each level that is passed is drawn. */
  #toLevel(event: PointerEvent, drag: Drag): void {
    const { picture } = this;
    const scale = picture.desk.state.tellers[drag.step.party]?.scale ?? [];
    const level = levelAt(picture, drag.step, event.clientX, event.clientY, drag.grip) ?? levelByWay(scale, picture.pointAt(event.clientX, event.clientY).y - drag.from.y);
    if (level === null) return;
    const step = picture.desk.stepOf(drag.key) ?? drag.step;
    if (level !== drag.level && setLevel(picture.desk, step, level, drag.changed)) {
      drag.level = level;
      drag.changed = true;
    }
    this.#guide.level(drag.key, drag.step, levelName(picture.desk, drag.step, level) ?? "", level);
  }

  #toPlace(event: PointerEvent, drag: Drag): void {
    const at = placeAt(this.picture, drag.step, event.clientX, event.clientY);
    drag.place = at && { after: at.after, phase: at.phase };
    if (at) this.#guide.place(at, this.picture.desk.stepOf(at.after)?.number ?? 0, this.#ghost(event, drag));
  }

  /** The card as it goes along with the pointer. */
  #ghost(event: PointerEvent, { key, step, from }: Drag): { box: Box; words: string } {
    const shown = this.picture.stopOf(key)!.drawn[0];
    const box = this.picture.geometry.place(shown.page, shown.thing.box);
    const { x, y } = this.picture.pointAt(event.clientX, event.clientY);
    return { box: { ...box, x: box.x + x - from.x, y: box.y + y - from.y }, words: step.title };
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    this.#end();
    if (drag.changed) {
      tellLevel(this.picture.desk, drag.step, drag.level);
      this.onDropped();
    }
    if (drag.direction === "place" && drag.place) moveStep(this.picture.desk, drag.step, drag.place);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.#drag) return;
    event.stopPropagation();
    this.#cancel();
  }

  #cancel(): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#end();
    if (drag.changed) this.picture.desk.undo();
    tell(w().say.cancelled);
  }

  #end(): void {
    this.#drag = null;
    this.#guide.hide();
    this.#edge.stop();
    this.picture.region.classList.remove("is-dragging");
  }

  #write(event: MouseEvent): void {
    const key = this.picture.options.keyUnder(event.target);
    if (key) this.writer.begin(key);
  }
}
