// Where the pages lie on the screen, and how what is on them is turned into pixels and back.
import type { Box, Page } from "../core";

/** Room between two pages, and around all of them, in pixels. */
const GAP = 20;

export interface Spot {
  page: number;
  x: number;
  y: number;
}

/** The pages one under the other, at a zoom. */
export class Geometry {
  readonly width: number;
  readonly height: number;
  readonly #pages: { left: number; top: number; width: number; height: number }[] = [];

  constructor(pages: Page[], readonly zoom: number) {
    const widest = Math.max(0, ...pages.map((page) => page.width)) * zoom;
    let top = 0;
    for (const page of pages) {
      const [width, height] = [page.width * zoom, page.height * zoom];
      this.#pages.push({ left: (widest - width) / 2, top, width, height });
      top += height + GAP;
    }
    this.width = widest;
    this.height = Math.max(0, top - GAP);
  }

  page(at: number): Box {
    const { left: x, top: y, width: w, height: h } = this.#pages[at];
    return { x, y, w, h };
  }

  /** A box of a page, in pixels of the paper. */
  place(page: number, { x, y, w, h }: Box): Box {
    const on = this.#pages[page];
    return { x: on.left + x * this.zoom, y: on.top + y * this.zoom, w: w * this.zoom, h: h * this.zoom };
  }

  /** The page that a point of the paper is on, or is nearest to, and where on it. */
  spot(x: number, y: number): Spot {
    const below = this.#pages.findIndex((page) => y < page.top + page.height + GAP / 2);
    const page = below < 0 ? this.#pages.length - 1 : below;
    const on = this.#pages[page];
    return { page, x: (x - on.left) / this.zoom, y: (y - on.top) / this.zoom };
  }
}

/** Puts an element on a box of the paper. */
export function put(element: HTMLElement, { x, y, w, h }: Box): void {
  const { style } = element;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${w}px`;
  style.height = `${h}px`;
}

export const middle = ({ x, w }: Box): number => x + w / 2;
