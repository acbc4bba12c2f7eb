// Scrolls while something is dragged to the edge of what is seen.

/** How near to the edge, and how far each time, in pixels. */
const NEAR = 48;
const STEP = 14;

export class Edge {
  #frame = 0;

  constructor(readonly scroller: HTMLElement) {}

  /** The pointer is here now; `moved` is called each time that the paper has moved under it. */
  at({ clientX, clientY }: PointerEvent, moved: () => void): void {
    this.stop();
    const { left, right, top, bottom } = this.scroller.getBoundingClientRect();
    const way = (at: number, from: number, to: number) => (at < from + NEAR ? -STEP : at > to - NEAR ? STEP : 0);
    const [dx, dy] = [way(clientX, left, right), way(clientY, top, bottom)];
    if (dx === 0 && dy === 0) return;
    const go = () => {
      const before = [this.scroller.scrollLeft, this.scroller.scrollTop];
      this.scroller.scrollBy({ left: dx, top: dy, behavior: "instant" });
      if (before[0] === this.scroller.scrollLeft && before[1] === this.scroller.scrollTop) return;
      moved();
      this.#frame = requestAnimationFrame(go);
    };
    this.#frame = requestAnimationFrame(go);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
