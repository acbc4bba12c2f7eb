// The order in which one goes through the picture: from step to step, and within a step from card to card.
import type { Key, State, Thing } from "../core";

/** Grounds and lines, which nobody chooses. */
const UNCHOSEN = new Set(["step", "plot", "lane", "band", "ground", "legend", "thread", "tie"]);

export interface Stop {
  key: Key;
  /** The things that are drawn of it, each with its page; the first one is what is chosen. */
  drawn: { page: number; thing: Thing }[];
  /** The step that it belongs to. */
  step: Key | null;
}

/** Everything that can be chosen, in reading order. */
export function stops(state: State): Stop[] {
  const found = new Map<Key, Stop>();
  state.pages.forEach((page, at) => {
    for (const thing of page.things) {
      if (UNCHOSEN.has(thing.role) || thing.box.w <= 0 || thing.box.h <= 0 || isNumber(thing)) continue;
      const stop = found.get(thing.key) ?? { key: thing.key, drawn: [], step: thing.step };
      stop.drawn.push({ page: at, thing });
      found.set(thing.key, stop);
    }
  });
  const order = reading(state);
  const rank = (stop: Stop) => order.get(stop.key) ?? (stop.step ? (order.get(stop.step) ?? 0) + 0.5 : first(stop));
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** The bare number of a step is chosen with its card. */
const isNumber = ({ role, label }: Thing): boolean => role === "number" || (role === "caption" && /^\d+$/.test(label));

/** What is of no step: the head of the picture comes before the steps, all else behind them. */
const first = ({ drawn }: Stop): number => (["title", "narrator", "introduction", "phase"].includes(drawn[0].thing.role) ? -1 : Infinity);

function reading(state: State): Map<Key, number> {
  const order = new Map<Key, number>();
  for (const step of state.steps) {
    order.set(step.key, order.size);
    for (const part of step.parts) order.set(part.key, order.size);
  }
  return order;
}

/** What of it stands at the height of a level: the card itself, or the point that it hangs beside. */
export const highOf = ({ drawn }: Stop): Stop["drawn"][number] | undefined => drawn.find(({ thing }) => thing.anchor !== null);

/** The card of a step that stands for it: the first that is drawn at a level, or at all. */
export function cardOf(step: Key, all: Stop[]): Stop | null {
  return all.find((stop) => stop.step === step && highOf(stop)) ?? all.find((stop) => stop.step === step || stop.key === step) ?? null;
}
