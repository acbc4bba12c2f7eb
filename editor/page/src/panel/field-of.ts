// The field of the panel that a finding is about.
import type { Field, Finding, Key } from "../core";
import type { Desk } from "../desk";

/** What is to be filled in where something is lacking or not right, by the key of its field in English. */
const ASKED: Record<string, string[]> = {
  "missing-level": ["level"],
  "level-off-scale": ["level"],
  "no-source": ["source"],
  "no-consent": ["consent"],
  "limited-consent": ["consent"],
  "foreword-without-consent": ["consent"],
  "quote-without-source": ["source"],
  "figure-without-source": ["source"],
  "card-without-evidence": ["evidence"],
  "despair-without-evidence": ["evidence"],
  "quoted-introduction-without-evidence": ["evidence"],
  "phase-goes-back": ["phase"],
  "return-without-reason": ["return_reason"],
  "return-reason-not-drawn": ["return_reason"],
  "unknown-phase": ["phase"],
  "fictional-name": ["fictional", "narrator"],
  "empty-phase": ["phases"],
};

const last = ({ path }: Field): string => path.slice(path.lastIndexOf(".") + 1);

/** The thing whose form has the field, and which one it is. */
export function fieldOf(desk: Desk, finding: Finding): { about: Key | null; path: string } | null {
  if (!desk.state.ok) return null;
  const step = desk.stepOf(finding.key);
  const part = step?.parts.find(({ key }) => key === finding.key);
  // What is typed in a card is a field of its step.
  const own = step && part && ["event", "emotion", "thought", "time", "about"].includes(part.part) ? step.key : finding.key;
  for (const about of new Set([own, step?.key ?? null, null])) {
    const fields = desk.session.panel(about ?? "journey")?.fields ?? [];
    const asked = (ASKED[finding.code] ?? []).map((key) => fields.find((field) => last(field) === key)).find(Boolean);
    const field = asked ?? around(fields, finding);
    if (field) return { about, path: field.path };
  }
  return null;
}

/** The smallest field that the place of a finding lies in. */
function around(fields: Field[], { range: { from, to } }: Finding): Field | undefined {
  const holding = fields.filter(({ range, key }) => range && to > from && range.from <= from && to <= range.to && !STEPS.has(key));
  const long = ({ range }: Field) => range!.to - range!.from;
  return holding.sort((a, b) => long(a) - long(b))[0];
}

/** Those are in the picture. */
const STEPS = new Set(["stappen", "steps", "partijen", "parties"]);
