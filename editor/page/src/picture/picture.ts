// The picture as one sees it: the pages that the core drew, and over them everything that can be chosen.
import type { Box, Key } from "../core";
import type { Desk, From } from "../desk";
import { element } from "../frame/elements";
import { w } from "../words";
import { Geometry, put, type Spot } from "./geometry";
import { Options } from "./options";
import { show } from "./redraw";
import { cardOf, stops, type Stop } from "./stops";

/** By itself nothing is shown smaller than letters can be read at, or larger than the last. */
const LEGIBLE = 0.85;
const LARGEST = 1.15;

/** So much is seen at the left of what is chosen, in pixels: the names of the levels may stand there. */
const BESIDE = 100;

export class Picture {
  readonly region: HTMLElement;
  readonly scroller: HTMLElement;
  /** What lies over the picture and is no part of it: buttons, what is being typed, where a drag goes. */
  readonly tools = element("div.tools");
  /** What stays at the left edge of what is seen. */
  readonly edge = element("div.left-edge", { "aria-hidden": "true" });
  readonly options: Options;
  geometry = new Geometry([], 1);
  stops: Stop[] = [];
  /** Focus comes by the pointer, which says itself what is chosen. */
  isPointed = false;
  #zoom: number | "fit" | null = null;
  /** The zoom that fitted when the picture was shown for the first time. */
  #fitted = 1;
  /** What can be seen of the paper, in pixels; strips that come and go above and below it change nothing. */
  #seen = { w: 0, h: 0 };
  #size = "";
  #sheets: { holder: HTMLElement; svg: string }[] = [];
  #drawings = element("div.drawings", { "aria-hidden": "true" });
  #paper = element("div.paper");
  #stale = element("p.stale", { hidden: true });
  #listeners: (() => void)[] = [];
  #isAsking = false;

  constructor(readonly desk: Desk) {
    this.options = new Options(this);
    this.#paper.append(this.#drawings, this.options.list, this.tools, this.edge);
    this.scroller = element("div.scroller", {}, this.#paper);
    this.region = element("section.picture", { "aria-label": w().picture.region }, this.#stale, element("p.unseen", { id: "picture-hint" }, w().picture.hint), this.scroller);
    for (const happening of ["opened", "looked"] as const) desk.on(happening, () => this.#drawAnew());
    desk.on("changed", (from) => {
      this.draw();
      if (from === "picture" && !this.region.classList.contains("is-dragging")) this.reveal();
    });
    desk.on("chosen", (from) => this.#choose(from));
    this.scroller.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.#sized()).observe(this.region);
  }

  /** Called each time that it has been drawn, something else is chosen, or a level begins or ends to be asked for. */
  onDrawn(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #sized(): void {
    this.#seen = { w: this.scroller.clientWidth, h: this.scroller.clientHeight };
    this.#fitted = this.#fitting();
    this.draw();
  }

  /** Where words and cards lie, in pixels of the window. */
  texts(): Box[] {
    const all = [...this.#drawings.querySelectorAll("text"), ...this.options.list.querySelectorAll(".option")];
    return all.map((it) => it.getBoundingClientRect()).map(({ x, y, width: w, height: h }) => ({ x, y, w, h }));
  }

  draw(): void {
    const { state } = this.desk;
    this.#stale.hidden = state.ok && state.drawn;
    this.#stale.textContent = state.pages.length > 0 ? w().picture.stale : w().picture.nothing;
    this.region.classList.toggle("is-stale", !state.ok);
    this.geometry = new Geometry(state.pages, this.zoom);
    this.#drawPages();
    this.stops = stops(state);
    this.options.show();
    this.#tell();
  }

  #drawPages(): void {
    const { pages } = this.desk.state;
    while (this.#sheets.length > pages.length) this.#sheets.pop()?.holder.remove();
    pages.forEach((_, at) => {
      const svg = this.desk.session.svg(at);
      const sheet = this.#sheets[at] ?? this.#newSheet();
      if (sheet.svg !== svg) {
        show(sheet.holder, parsed(svg));
        sheet.svg = svg;
      }
      put(sheet.holder, this.geometry.page(at));
    });
    this.#paper.style.width = `${this.geometry.width}px`;
    this.#paper.style.height = `${this.geometry.height}px`;
  }

  #newSheet(): { holder: HTMLElement; svg: string } {
    const sheet = { holder: element("div.sheet"), svg: "" };
    this.#sheets.push(sheet);
    this.#drawings.append(sheet.holder);
    return sheet;
  }

  get zoom(): number {
    if (typeof this.#zoom === "number") return this.#zoom;
    const whole = this.#whole();
    return this.#zoom === "fit" ? whole : Math.min(this.#fitted, Math.max(LEGIBLE, whole));
  }

  /** Whether somebody asked to see all of it. */
  get isWhole(): boolean {
    return this.#zoom === "fit";
  }

  /** As a whole where that can be read, else as high as there is room for. */
  #fitting(): number {
    const whole = this.#whole();
    return Math.min(LARGEST, whole >= LEGIBLE ? whole : Math.max(LEGIBLE, this.#high()));
  }

  /** Another journey, or the same one laid out otherwise, is seen from its beginning. */
  #drawAnew(): void {
    const size = this.desk.state.pages.map(({ width, height }) => `${width} ${height}`).join();
    if (size !== this.#size) {
      this.#zoom = null;
      this.#fitted = this.#fitting();
      this.scroller.scrollTo(0, 0);
    }
    this.#size = size;
    this.draw();
  }

  /** The zoom at which a page can be seen as a whole. */
  #whole(): number {
    const width = Math.max(1, ...this.desk.state.pages.map((it) => it.width));
    return Math.max(0.1, Math.min((this.#seen.w - 40) / width, this.#high(), 2));
  }

  #high(): number {
    return (this.#seen.h - 40) / Math.max(1, ...this.desk.state.pages.map((it) => it.height));
  }

  setZoom(zoom: number | "fit" | null): void {
    const { scroller } = this;
    const [x, y] = [scroller.scrollLeft + scroller.clientWidth / 2, scroller.scrollTop + scroller.clientHeight / 2];
    const before = this.zoom;
    this.#zoom = typeof zoom === "number" ? Math.min(3, Math.max(0.1, zoom)) : zoom;
    this.draw();
    const by = this.zoom / before;
    scroller.scrollTo(x * by - scroller.clientWidth / 2, y * by - scroller.clientHeight / 2);
  }

  /** With Ctrl the wheel makes the picture larger, not the page. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.setZoom(this.zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  }

  /** A point of the window as a point of the paper, in pixels. */
  pointAt(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top } = this.#paper.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** What is under a point of the window. */
  spotAt(clientX: number, clientY: number): Spot {
    const { x, y } = this.pointAt(clientX, clientY);
    return this.geometry.spot(x, y);
  }

  /** What is drawn of a key: of a step its first card. */
  stopOf(key: Key | null): Stop | null {
    if (key === null) return null;
    const step = this.desk.state.steps.find((it) => it.key === key);
    return (step && cardOf(step.key, this.stops)) ?? this.stops.find((stop) => stop.key === key) ?? null;
  }

  get chosen(): Stop | null {
    return this.stopOf(this.desk.chosen) ?? this.stopOf(this.desk.chosenStep?.key ?? null);
  }

  #choose(from: From): void {
    this.options.choose();
    // What the pointer is on is seen already, and must not move away under it.
    if (from !== "pointer") this.reveal();
    this.#tell();
  }

  /** Scrolls so that what is chosen can be seen, with some of what is around it. */
  reveal(): void {
    const stop = this.chosen;
    if (!stop) return;
    const { page, thing } = stop.drawn[0];
    const { x, y, w, h } = this.geometry.place(page, thing.box);
    const { scroller } = this;
    const [left, top] = [x + this.#paper.offsetLeft, y + this.#paper.offsetTop];
    scroller.scrollTo({
      left: within(scroller.scrollLeft, scroller.clientWidth, left - BESIDE, left + w + 60),
      top: within(scroller.scrollTop, scroller.clientHeight, top - 40, top + h + 90),
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth",
    });
  }

  /** Whether a level is asked for in a strip above it, which has the buttons for that. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  set isAsking(asks: boolean) {
    if (asks === this.#isAsking) return;
    this.#isAsking = asks;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** How far to scroll so that a stretch can be seen: no further than is needed. */
function within(scroll: number, room: number, from: number, to: number): number {
  if (to - from > room || from < scroll) return Math.max(0, from);
  return to > scroll + room ? to - room : scroll;
}

function parsed(svg: string): Element {
  const made: Element = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  made.removeAttribute("width");
  made.removeAttribute("height");
  return made;
}
