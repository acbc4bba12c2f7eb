// The step that was chosen, found again after a change was taken back or made again: its key tells its place only.
import type { Key, State, Step } from "./core";

/** What to choose now of what was chosen then. */
export function followed(chosen: Key | null, before: State, now: State): Key | null {
  const step = chosen === null ? undefined : before.steps.find((it) => chosen === it.key || chosen.startsWith(`${it.key}/`));
  if (chosen === null || !step) return chosen;
  // What came back stands where the keys point already.
  if (now.steps.length > before.steps.length) return chosen;
  const same = (it: Step) => it.party === step.party && saysOf(it) === saysOf(step);
  const stays = now.steps.find((it) => it.key === step.key);
  const there = (stays && same(stays) ? stays : now.steps.find(same)) ?? (isGone(before, now) ? earlier(step, now) : undefined);
  return there ? there.key + chosen.slice(step.key.length) : chosen;
}

/** What a step says, wherever it stands. */
const saysOf = (step: Step): string => JSON.stringify([step.level, step.parts.map(({ part, text }) => [part, text])]);

const isGone = (before: State, now: State): boolean => now.steps.length < before.steps.length;

/** The step that one was added behind. */
const earlier = ({ party, number }: Step, { steps }: State): Step | undefined =>
  steps.find((it) => it.party === party && it.number === Math.max(1, number - 1));
