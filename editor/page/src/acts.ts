// What can be done with a step, whoever asks for it: a drag, a key or a button. Each tells what has happened.
import type { Desk } from "./desk";
import type { Edit, Key, Level, LevelName, Step } from "./core";
import { tell } from "./frame/live";
import { refusal } from "./refusal";
import { w } from "./words";

/** Makes changes; where they cannot be made, says why. */
export function make(desk: Desk, edits: Edit[], together = false): boolean {
  const edited = desk.edit(edits, "picture", together);
  if (!edited.ok) tell(refusal(edited));
  return edited.ok;
}

/** A step as it is numbered in the picture; where several tell, with who tells it. */
export function stepName(desk: Desk, step: Step): string {
  const teller = desk.state.tellers.length > 1 ? desk.state.tellers[step.party]?.name : undefined;
  return [w().picture.step(step.number), teller].filter(Boolean).join(", ");
}

export const levelName = (desk: Desk, step: Step, level: Level | null): string | null =>
  level === null ? null : desk.state.tellers[step.party]?.scale.find((it) => it.level === level)?.name.toLowerCase() ?? null;

/** Puts a step at a level; halfway ones too. */
export const setLevel = (desk: Desk, step: Step, level: Level, together = false): boolean =>
  make(desk, [{ do: "level", step: step.key, level }], together);

/** Tells from which level a step went to which; the step as it was before. */
export function tellLevel(desk: Desk, before: Step, level: Level | null): void {
  tell(w().say.level(before.number, levelName(desk, before, before.level), levelName(desk, before, level) ?? ""));
}

/** The level in the middle of a scale, or right above it: a whole one. */
export const middleOf = (scale: LevelName[]): number => 2 * Math.floor((scale.length - 1) / 4);

/** One half level up (-1) or down (1); a step without a level begins in the middle. */
export function shiftLevel(desk: Desk, step: Step, by: -1 | 1): void {
  const scale = desk.state.tellers[step.party]?.scale ?? [];
  const at = scale.findIndex((it) => it.level === step.level);
  const next = at < 0 ? scale[middleOf(scale)] : scale[at + by];
  if (next) setLevel(desk, step, next.level) && tellLevel(desk, step, next.level);
  else tell(by < 0 ? w().say.highest : w().say.lowest);
}

/** Where a step can go: behind a step of the same teller (`null`: first), in a phase. */
export interface Place {
  after: Key | null;
  phase: string | null;
}

export function moveStep(desk: Desk, step: Step, { after, phase }: Place): void {
  const own = siblings(desk, step);
  const before = own[own.findIndex((it) => it.key === step.key) - 1]?.key ?? null;
  const into = phase !== null && phase !== step.phase ? phase : undefined;
  const moves = after !== before && after !== step.key;
  if (!moves) return into === undefined ? undefined : setPhase(desk, step, into);
  if (!make(desk, [{ do: "moveStep", step: step.key, after, ...(into !== undefined && { phase: into }) }])) return;
  const now = landed(desk, step, after, own);
  if (!now) return;
  desk.choose(now.key);
  tellChange(desk, [w().say.moved(step.number, now.number), into !== undefined && now.phase ? w().say.phase(now.number, now.phase) : "", backAt(desk, own, now)]);
}

/** Puts a step in a phase, and says which steps went along. */
export function setPhase(desk: Desk, step: Step, phase: string): void {
  const before = siblings(desk, step);
  if (make(desk, [{ do: "phase", step: step.key, phase }])) tellPhase(desk, step, before);
}

/** Tells which phase a step came into, which steps went along, and whether the story goes back there now. */
export function tellPhase(desk: Desk, step: Step, before: Step[]): void {
  const own = siblings(desk, step);
  const now = own[step.number - 1];
  if (!now) return;
  const along = own.filter((it, at) => it.key !== now.key && it.phase !== before[at]?.phase).map(({ number }) => number);
  tellChange(desk, [
    now.phase === null ? "" : w().say.phase(now.number, now.phase),
    along.length > 0 ? w().say.along(along[0], along[along.length - 1]) : "",
    backAt(desk, before, now),
  ]);
}

/** What was done to several steps, or took something away, can be taken back at once. */
function tellChange(desk: Desk, told: string[]): void {
  tell(told.filter(Boolean).join(" "), { words: w().menu.undo, act: () => { if (desk.undo()) tell(w().say.undone); } });
}

/** That the story goes back to an earlier phase beside a step, where it did not before. */
function backAt(desk: Desk, before: Step[], step: Step): string {
  const place = ({ phase }: Step) => desk.state.phases.findIndex((it) => it.id === phase);
  const falls = (steps: Step[]) => steps.filter((it, at) => at > 0 && place(it) >= 0 && place(it) < place(steps[at - 1]));
  const [now, then] = [falls(siblings(desk, step)), falls(before)];
  const here = now.find((it) => it.number === step.number || it.number === step.number + 1);
  return here && now.length > then.length && here.phase !== null ? w().say.back(here.number, here.phase) : "";
}

/** The step after it has moved: behind what it was put behind. */
function landed(desk: Desk, step: Step, after: Key | null, before: Step[]): Step | undefined {
  const target = after === null ? 0 : before.findIndex((it) => it.key === after) + 1;
  const from = before.findIndex((it) => it.key === step.key);
  const at = target > from ? target - 1 : target;
  return siblings(desk, step)[at];
}

export const siblings = (desk: Desk, step: Step): Step[] => desk.state.steps.filter((it) => it.party === step.party);

/** One place earlier (-1) or later (1); where the next step is in another phase, first into that phase. */
export function shiftStep(desk: Desk, step: Step, by: -1 | 1): void {
  const own = siblings(desk, step);
  const at = own.findIndex((it) => it.key === step.key);
  const next = own[at + by];
  if (!next) {
    shiftPhase(desk, step, by);
    return;
  }
  const stay = own[at - 1]?.key ?? null;
  if (next.phase !== step.phase && next.phase !== null) moveStep(desk, step, { after: stay, phase: next.phase });
  else moveStep(desk, step, { after: by > 0 ? next.key : own[at - 2]?.key ?? null, phase: step.phase });
}

/** The last step can go on into the next phase, the first one back into the phase before. */
function shiftPhase(desk: Desk, step: Step, by: -1 | 1): void {
  const at = desk.state.phases.findIndex((phase) => phase.id === step.phase);
  const phase = step.phase === null ? undefined : desk.state.phases[at + by];
  if (phase) setPhase(desk, step, phase.id);
  else tell(by < 0 ? w().say.first : w().say.last);
}

/** Adds a step with words to be typed over, and chooses it. It has no level: that is for who was there to say. */
export function addStep(desk: Desk, after: Step | null, party = 0): Step | null {
  const step = { event: w().picture.newEvent };
  if (!make(desk, [{ do: "addStep", after: after?.key ?? null, party: after?.party ?? party, step }])) return null;
  const made = desk.stepOf(desk.state.select) ?? null;
  if (made) tell(w().say.added(made.number));
  return made;
}

/** Takes away a part, or the whole step where it is its last. */
export function remove(desk: Desk, key: Key): void {
  const step = desk.stepOf(key);
  if (!step) {
    if (make(desk, [{ do: "removePart", place: key }])) tellChange(desk, [w().say.removed(w().parts.other)]);
    return;
  }
  const part = step.parts.find((it) => it.key === key);
  const whole = key === step.key || (part && isCard(part) && step.parts.filter(isCard).length <= 1);
  if (whole) removeStep(desk, step);
  else if (make(desk, [{ do: "removePart", place: key }])) {
    tellChange(desk, [w().say.removed(part ? w().parts[part.part] ?? part.text : w().parts.other)]);
  }
}

/** What a step cannot be without: one of these. */
const isCard = ({ part }: { part: string }): boolean => ["event", "emotion", "thought", "action"].includes(part);

function removeStep(desk: Desk, step: Step): void {
  const own = siblings(desk, step);
  const at = own.findIndex((it) => it.key === step.key);
  if (own.length === 1) return tell(w().say.onlyStep);
  if (!make(desk, [{ do: "removeStep", step: step.key }])) return;
  const left = siblings(desk, step);
  desk.choose(left[Math.min(at, left.length - 1)]?.key ?? null);
  tellChange(desk, [w().say.removed(`${w().parts.step} ${step.number}`)]);
}
