// A story in running text, of which each sentence becomes a moment.

/** Headings, lists and tables have their moments apart already. */
const APART = /^\s*([#>|]|[-*+]\s|\d+[.)]\s)/;

/** Whether it is a paragraph or more of running text, rather than notes line by line. */
export function isStory(notes: string): boolean {
  const lines = notes.split("\n").filter((line) => line.trim() !== "");
  return lines.some((line) => !APART.test(line) && sentences(line).length > 2);
}

/** Puts each sentence into a paragraph of its own. */
export function bySentence(notes: string): string {
  return notes.split("\n").map((line) => (APART.test(line) ? line : sentences(line).join("\n\n"))).join("\n");
}

function sentences(line: string): string[] {
  const parts = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" }).segment(line);
  return [...parts].map(({ segment }) => segment.trim()).filter((it) => it !== "");
}
