// Where one moment of pasted notes ends and the next begins: at a blank line, at each line, or at each sentence.

/** What becomes a step. */
export type Cut = "paragraph" | "line" | "sentence";

/** Headings, lists and tables have their moments apart already. */
const APART = /^\s*([#>|]|[-*+]\s|\d+[.)]\s)/;

/** What says more of the moment on the line before it. */
const MORE = /^\s*(niveau|level|emotie|emotion|gedachte|thought|fase|phase|tijd|time|bron|source)\s*:/i;

/** Words behind which a full stop ends no sentence. */
const SHORT = /(^|[\s("'])(mw|mevr|dhr|dr|drs|ds|ir|mr|mrs|ms|prof|bijv|bv|o\.a|m\.n|d\.w\.z|t\/m|nr|st|ca|i\.v\.m|e\.g|i\.e)\.$/i;
const INITIAL = /(^|[\s("'.])[A-Z]\.$/;

/** As long as the lines of a mail or report that is broken at the edge of the page. */
const FULL = 60;

/** How these notes are most likely cut. */
export function likely(notes: string): Cut {
  if (isByLine(notes)) return "line";
  const lines = notes.split("\n");
  return lines.some((line) => !APART.test(line) && sentences(line).length > 2) ? "sentence" : "paragraph";
}

/** Whether lines follow each other without a blank line, and are not one text that is broken at the edge. */
function isByLine(notes: string): boolean {
  const lines = notes.split("\n");
  const followed = lines.slice(0, -1).filter((line, at) => follows(line, lines[at + 1]));
  const broken = followed.filter((line) => line.length >= FULL && !/[.!?:;)]\s*$/.test(line));
  return followed.length > 0 && broken.length * 2 <= followed.length;
}

const isWords = (line: string): boolean => line.trim() !== "" && !APART.test(line);

/** Whether a line is a moment of its own behind the one before it. */
const follows = (line: string, next: string): boolean => isWords(line) && isWords(next) && !MORE.test(next);

/** Ends a moment and no line, so that the core tells of lines by the numbers that they have in the notes. */
const END = "\u2029";

/**
 * Whether a line and the next are moments of their own: of what has its moments apart the core knows where each ends,
 * and what is indented under an item of a list is more of it.
 */
const ends = (line: string, next: string): boolean =>
  line.trim() !== "" && next.trim() !== "" && !MORE.test(next) && !(APART.test(line) && (APART.test(next) || /^\s/.test(next)));

/** The notes with a sign between what become steps, as the core reads them. */
export function cutUp(notes: string, cut: Cut): string {
  if (cut === "paragraph") return notes;
  const lines = notes.split("\n");
  if (cut === "sentence") return lines.map((line) => (APART.test(line) ? line : sentences(line).join(END))).join("\n");
  return lines.map((line, at) => (at + 1 < lines.length && ends(line, lines[at + 1]) ? line + END : line)).join("\n");
}

function sentences(line: string): string[] {
  const parts = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" }).segment(line);
  const whole: string[] = [];
  for (const { segment } of parts) {
    const before = whole[whole.length - 1]?.trimEnd();
    if (before !== undefined && (SHORT.test(before) || INITIAL.test(before))) whole[whole.length - 1] += segment;
    else whole.push(segment);
  }
  return whole.map((it) => it.trim()).filter((it) => it !== "");
}
