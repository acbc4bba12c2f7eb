/** What the page asks of the drawing core, which is compiled from Rust: the types of what goes over the
 *  border. The core holds the text; every change of it gives a new `State`. */

export type Language = "nl" | "en";

/** A place in the journey, as one word that stays the same as long as the steps stay where they are:
 *  "title", "narrator", "step/0/4" (the whole fourth step of the first teller), "step/0/4/event", "…/emotion",
 *  "…/thought", "…/action/0", "…/time", "…/about", "…/evidence/0", "goal/0", "phase/2". Never take it
 *  apart: `Thing` says what is in it. */
export type Key = string;

/** How far down from the top of the scale, in half levels: 0 the top, 1 halfway to the second, 2 the second. */
export type Level = number;

/** From and to in the text in UTF-16 units, as strings and CodeMirror count. */
export interface Range { from: number; to: number }
export interface Change extends Range { insert: string }
export interface Box { x: number; y: number; w: number; h: number }

/** How the journey is drawn. What is left out: as the file says, and then as the command draws it. */
export interface Look {
  view?: "kaders" | "lijn" | "beknopt" | "curve";
  /** "a4", "a4-staand", "a3", "16:9", "160x230"…; left out: one picture in one piece. */
  page?: string;
  /** A theme that is shipped: "standaard", "hoog-contrast", "zwart-wit". */
  theme?: string;
  /** Lanes and panels to add or leave out, by the names in `Choices.lanes`. */
  with?: string[];
  without?: string[];
}

export interface State {
  /** Whether the text reads. If not, everything but `problems` tells of the last text that did. */
  ok: boolean;
  /** Whether there is a picture at all. */
  drawn: boolean;
  /** Why the text does not read, or why it cannot be drawn on such pages. */
  problems: Finding[];
  title: string;
  narrator: string | null;
  /** The language of the keys of the file. */
  keys: Language;
  /** The language of its texts, as a language tag. */
  language: string;
  pages: Page[];
  steps: Step[];
  /** Of each teller, in the order of `Step.party`; one where there are no parties. */
  tellers: Teller[];
  phases: Phase[];
  canUndo: boolean;
  canRedo: boolean;
  /** What to select now, after an edit that made something. */
  select: Key | null;
}

/** `family`: of others than a family it is not always told how they stand. */
export interface Teller { name: string; family: boolean; scale: LevelName[] }
/** Every level, halfway ones too, in order from the top. */
export interface LevelName { level: Level; name: string }
export interface Phase { id: string; name: string }

export interface Page {
  width: number;
  height: number;
  /** Everything that shows a part of the journey, from back to front. */
  things: Thing[];
  /** Where levels and phases lie, to turn a drag into a level or a phase. */
  bands: Band[];
}

/** A strip of the timeline with its levels. */
export interface Band {
  /** The teller whose levels they are. */
  party: number;
  box: Box;
  /** The height of every level, halfway ones too; empty where no height is shown. A card stands at a level by
   *  the middle of its box, a point by its own middle: `Thing.anchor` says where. */
  levels: { level: Level; y: number }[];
  /** From the left; the same phase can come back. */
  phases: { id: string; x: number; w: number }[];
}

export interface Thing {
  key: Key;
  /** "card", "point", "caption" (time, or whom it is about), "number" (of a step, alone), "phase", "title",
   *  "narrator", "introduction" (keys "title", "narrator", "introduction": editable), "lane-card", "panel-card", "plot", … */
  role: string;
  /** For cards: "events", "emotions", "thoughts", "organisations", "opportunities", … */
  part: string | null;
  /** The step that it belongs to, as a key of `Step`. */
  step: Key | null;
  /** What a screen reader is told, the whole text. */
  label: string;
  box: Box;
  /** Where it stands at its level: the y that a drag moves; null for what has no height of its own. */
  anchor: number | null;
  /** Whether `text` can be edited in place. */
  editable: boolean;
  /** How its last words look, for whoever writes in their place. */
  text: Letters | null;
}

/** `x` and `y`: the top of the first line, and where each line begins (or ends: right to left; its middle:
 *  centred). Sizes in px of the picture. */
export interface Letters {
  x: number; y: number; fontSize: number; lineHeight: number; bold: boolean; italic: boolean;
  color: string; fill: string | null; align: "left" | "center" | "right";
}

export interface Step {
  /** "step/0/4" */
  key: Key;
  party: number;
  /** Which of its teller's steps, from 1. */
  number: number;
  /** Where in the whole story, from 1. */
  nth: number;
  /** Its words, short. */
  title: string;
  level: Level | null;
  levelName: string | null;
  phase: string | null;
  /** Whether the phase stands in the step itself. */
  ownPhase: boolean;
  /** How many pieces of evidence it has: `${key}/evidence/0`… */
  evidence: number;
  /** What it has, in reading order: parts "event", "emotion", "thought", "action", "time", "about". */
  parts: { key: Key; part: string; text: string }[];
}

export interface Finding {
  severity: "error" | "warning" | "note";
  /** A fixed word for the kind: "unknown-key". */
  code: string;
  message: string;
  help: string | null;
  /** In the text. */
  range: Range;
  line: number;
  /** In the picture. */
  key: Key | null;
  /** All of them, where it is found in several places. */
  keys: Key[];
  /** A name to look at, which `{ do: "fictional", names: [name] }` declares as made up. */
  name: string | null;
}

/** A change. Places of steps are keys. Several go as one: one undo takes all back. */
export type Edit =
  | { do: "title"; text: string }
  | { do: "narrator"; name: string }
  /** Event, emotion, thought, action, and all that has a text; an emotion or thought that is not there is
   *  added. */
  | { do: "text"; place: Key; text: string }
  | { do: "level"; step: Key; level: Level | null }
  /** null: as the step before it. Other steps stay in theirs; those behind it that say no phase follow where the
   *  story would else go back to an earlier phase. Takes away that the journey has no phases. */
  | { do: "phase"; step: Key; phase: string | null }
  | { do: "time"; step: Key; text: string | null }
  | { do: "about"; step: Key; names: string[] }
  /** `after` null: first of the teller `party`. `phase` left out: that of the step before it. */
  | { do: "addStep"; after: Key | null; party?: number;
      step: { event?: string; emotion?: string; thought?: string; level?: Level; phase?: string;
              time?: string; about?: string[] } }
  /** `phase`: the one that it comes into; no other step goes along. */
  | { do: "moveStep"; step: Key; after: Key | null; phase?: string }
  | { do: "removeStep"; step: Key }
  | { do: "addOrganisation"; step: Key; organisation: string; does: string; level?: Level }
  | { do: "addEvidence"; step: Key; kind: "quoted" | "observed" | "retold" | "inferred"; source?: string;
      /** The words themselves. */
      quote?: string }
  | { do: "addOpportunity"; step: Key; text: string; missed: boolean }
  /** Emotion, thought, action, time, goal… anything but a step's last card. */
  | { do: "removePart"; place: Key }
  /** A person or organisation, everywhere. */
  | { do: "rename"; from: string; to: string }
  | { do: "fictional"; names: string[] }
  /** A field of the panel, by its `path`; null takes it away. Makes the record or the item that it stands in
   *  where that is not there yet. */
  | { do: "field"; path: string; value: string | boolean | string[] | null };

export type Edited =
  | { ok: true; changes: Change[]; state: State; renamed: number }
  /** Why it cannot be made; nothing has changed. `code` is a fixed word for the reason. */
  | { ok: false; code: string; message: string; help: string | null };

/** What a selected thing says, and could say, in plain words. */
export interface Field {
  /** For `{ do: "field" }`. */
  path: string;
  /** Its key in the file, in the file's language. */
  key: string;
  label: string;
  help: string;
  kind: "line" | "text" | "level" | "phase" | "choice" | "yesno" | "names" | "number" | "record" | "list";
  /** What it says now; null when it is not there. Records and lists: as their text in the file. */
  value: string | null;
  values: string[];
  /** What a record or list holds, to go on to: `panel(part.key ?? part.path)`. */
  parts: { key: Key | null; path: string; text: string }[];
  choices: { value: string; label: string }[];
  range: Range | null;
  /** Whether it, or each item of it, has fields of its own: `panel(path)`, and of a list of two `panel(path:3)` for
   *  one more. */
  hasForm: boolean;
  /** Whether what it belongs to cannot be without it. */
  required: boolean;
}
export interface Panel { key: Key; heading: string; fields: Field[]; }

export interface Completion { label: string; detail: string; insert: string; kind: "key" | "level" | "phase" | "step" | "word" }
export interface Completions { from: number; items: Completion[] }

/** `more`: the other journeys, of a file with several. */
export interface Imported {
  ok: boolean;
  /** What the journey is called, where there are several. */
  name: string;
  text: string;
  /** The others that the file holds. */
  more: { name: string; text: string }[];
  told: string[];
  problem: string | null;
}

export interface Exported {
  ok: boolean;
  /** What stands in the way, or what was left out: names to look at, quotes without consent. */
  told: Finding[];
  message: string | null;
  /** How many files it became: `bytes(0)`… */
  files: { name: string; type: string }[];
}

export interface Example { id: string; title: string; about: string; text: string }

export interface Choices {
  views: { value: string; label: string }[];
  pages: { value: string; label: string }[];
  themes: { value: string; label: string }[];
  /** `drawn`: now, with this look; `filled`: the journey says something for it. */
  lanes: { value: string; label: string; drawn: boolean; filled: boolean }[];
}

/** One journey being edited. */
export interface Session {
  /** The language of messages, labels and help; not that of the file. */
  speak(language: Language): void;
  /** Begins with a text: nothing to undo. */
  open(text: string): State;
  /** What somebody typed; `together`: goes with the typing before it in one undo. */
  type(text: string, together: boolean): State;
  look(look: Look): State;
  text(): string;
  /** `together`: goes with the change before it in one undo (a drag, letters typed in a card). */
  edit(edits: Edit[], together?: boolean): Edited;
  undo(): Edited;
  /** As `undo`, of what is not to be made again (Escape). */
  drop(): Edited;
  redo(): Edited;
  /** A page as SVG: byte for byte what `klantreis render` writes, from 0. */
  svg(page: number): string;
  hit(page: number, x: number, y: number): Thing | null;
  /** `check` and the privacy check: takes longest, ask it when nobody types. */
  findings(): Finding[];
  /** "journey" for the journey as a whole; a key; or the `path` of a part. */
  panel(key: Key): Panel;
  complete(offset: number): Completions;
  /** Where a place stands in the text, and what is drawn of the place at an offset. */
  rangeOf(key: Key): Range | null;
  keyAt(offset: number): Key | null;
  /** The text of a place, as it can be edited in the picture. */
  textOf(key: Key): string;
  /** The story in words, and a short text alternative. */
  story(): string;
  caption(): string;
  examples(): Example[];
  choices(): Choices;
  /** Notes that were pasted or a file of notes or a table: becomes a journey, not yet opened. */
  importText(notes: string): Imported;
  importFile(name: string, bytes: Uint8Array): Imported;
  /** Asks the privacy gate first; `anyway` after somebody has looked at what it told. "outlines" is an SVG that
   *  looks the same whatever letters the browser has; `page` are other pages than those that are looked at. */
  export(format: "svg" | "outlines" | "html" | "pdf" | "txt" | "json" | "yaml", name: string, anyway: boolean, page?: string): Exported;
  bytes(file: number): Uint8Array;
}
