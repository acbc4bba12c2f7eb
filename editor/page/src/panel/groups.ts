// The fields that are filled in less often, by what they are about.
import type { Field } from "../core";
import { w } from "../words";

/** The keys of each group by their English names, most used first. */
const GROUPS = {
  names: ["fictional_names", "public_names"],
  who: ["category", "retold_by", "consent", "age", "introduction", "language", "fixed_words", "film"],
  phases: ["round", "return_reason", "entry", "analysis", "phases", "phase_source"],
  levels: ["level_source", "levels", "scale", "lines"],
  went: ["helped", "cost_energy", "success", "decisive"],
  proof: ["evidence", "opportunities", "validation"],
  learned: ["need", "what_helps", "expectation", "experience_after", "scenario", "themes", "experiences", "comparisons", "advice"],
  plan: ["goals", "lead", "involved", "problems"],
  group: ["reflections", "tables"],
  teaching: ["note", "question"],
  order: ["order", "name", "link"],
  drawing: ["view", "lanes", "own_lanes", "own"],
  study: ["account"],
};

export type Group = keyof typeof GROUPS | "other";

/** So few fields need no groups. */
const FEW = 8;

const keyOf = ({ path }: Field): string => path.slice(path.lastIndexOf(".") + 1);

/** The fields in groups that have any, each with its heading. */
export function grouped(fields: Field[]): { heading: string; fields: Field[] }[] {
  if (fields.length <= FEW) return fields.length > 0 ? [{ heading: w().panel.more, fields }] : [];
  const known = Object.entries(GROUPS) as [Group, string[]][];
  const rows = known.map(([group, keys]) => ({ group, fields: keys.flatMap((key) => fields.filter((field) => keyOf(field) === key)) }));
  const placed = new Set(rows.flatMap((row) => row.fields));
  const all = [...rows, { group: "other" as Group, fields: fields.filter((field) => !placed.has(field)) }];
  return all.filter((row) => row.fields.length > 0).map((row) => ({ heading: w().panel.groups[row.group], fields: row.fields }));
}
