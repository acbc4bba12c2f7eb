// The journey on the desk: the one session of the core, what is chosen in it, and who wants to know.
import type { Edit, Edited, Finding, Key, Language, Look, Session, State, Step } from "./core";
import { followed } from "./followed";

/** What happened to the journey. */
export type Happening =
  | "opened"
  /** The text changed: by an edit, by typing, or by going back. */
  | "changed"
  /** Another thing is chosen, or nothing. */
  | "chosen"
  /** It is drawn in another way. */
  | "looked"
  /** It was saved, or has another name. */
  | "filed"
  /** What was found by the checks. */
  | "checked";

/** Where a change or choice came from, so that nobody answers their own. */
export type From = "picture" | "pointer" | "panel" | "text" | "file" | "elsewhere";

type Listener = (from: From) => void;

/** How long after the last change the checks are asked, in milliseconds. */
const PAUSE = 350;

export class Desk {
  state: State;
  chosen: Key | null = null;
  look: Look = {};
  findings: Finding[] = [];
  /** The text as it is in a file somewhere. */
  #kept: string;
  /** Whether the last edit changed anything, so that more can go with it. */
  #grows = false;
  #listeners = new Map<Happening, Set<Listener>>();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly session: Session, text: string) {
    this.state = session.open(text);
    this.#kept = text;
    this.#checkSoon(0);
  }

  on(happening: Happening, listener: Listener): void {
    const listeners = this.#listeners.get(happening) ?? new Set();
    this.#listeners.set(happening, listeners.add(listener));
  }

  /** Nobody listens any more: the page is made again, in another language. */
  forget(): void {
    this.#listeners.clear();
  }

  #tell(happening: Happening, from: From): void {
    for (const listener of this.#listeners.get(happening) ?? []) listener(from);
  }

  /** Begins with another text; `kept` says whether it is in a file already. */
  open(text: string, kept: boolean): void {
    this.state = this.session.open(text);
    this.#kept = kept ? text : "";
    this.chosen = null;
    this.#tell("opened", "file");
    this.#tell("chosen", "file");
    this.#checkSoon(0);
  }

  /** Whether there is work that is in no file. */
  get unsaved(): boolean {
    return this.session.text() !== this.#kept;
  }

  /** The text is in a file now. */
  keep(text: string): void {
    this.#kept = text;
    this.#tell("filed", "file");
  }

  type(text: string, together: boolean): void {
    this.#changed(this.session.type(text, together), "text");
  }

  /** Makes changes as one. With `together` one undo takes them back with the change before them. */
  edit(edits: Edit[], from: From = "picture", together = false): Edited {
    const joins = together && this.#grows;
    const edited = this.session.edit(edits, joins);
    if (edited.ok) {
      this.#grows = joins || edited.changes.length > 0;
      this.#changed(edited.state, from);
      if (edited.state.select) this.choose(edited.state.select, from);
    }
    return edited;
  }

  undo(): boolean {
    return this.#back(this.state.canUndo, () => this.session.undo());
  }

  /** Takes the last change back for good: it cannot be made again. */
  drop(): void {
    this.#back(this.state.canUndo, () => this.session.drop());
  }

  redo(): boolean {
    return this.#back(this.state.canRedo, () => this.session.redo());
  }

  #back(can: boolean, go: () => Edited): boolean {
    if (!can) return false;
    const edited = go();
    if (!edited.ok) return false;
    const then = edited.state.select ?? followed(this.chosen, this.state, edited.state);
    this.#changed(edited.state, "elsewhere");
    if (then !== null && this.has(then)) this.choose(then, "elsewhere");
    return true;
  }

  #changed(state: State, from: From): void {
    this.state = state;
    // The step that a part hung on stays chosen when the part goes.
    if (this.chosen && !this.has(this.chosen)) this.chosen = this.stepOf(this.chosen)?.key ?? null;
    this.#tell("changed", from);
    this.#checkSoon(PAUSE);
  }

  /** Whether something of this key is in the journey. */
  has(key: Key): boolean {
    return this.stepOf(key) !== null || this.state.pages.some((page) => page.things.some((thing) => thing.key === key));
  }

  choose(key: Key | null, from: From = "picture"): void {
    if (key === this.chosen) return;
    this.chosen = key;
    this.#tell("chosen", from);
  }

  setLook(look: Look): void {
    this.look = look;
    this.state = this.session.look(look);
    this.#tell("looked", "elsewhere");
  }

  /** The messages of the core are in this language from now on. */
  speak(language: Language): void {
    this.session.speak(language);
    this.state = this.session.look(this.look);
    this.#checkSoon(0);
  }

  /** The core gave up on something and began again with the text that it had before. */
  recover(): void {
    this.#changed(this.session.look(this.look), "elsewhere");
  }

  /** The step that a thing belongs to, or is. */
  stepOf(key: Key | null): Step | null {
    if (key === null) return null;
    return this.state.steps.find((step) => key === step.key || key.startsWith(`${step.key}/`)) ?? null;
  }

  get chosenStep(): Step | null {
    return this.stepOf(this.chosen);
  }

  #checkSoon(pause: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.findings = this.session.findings();
      this.#tell("checked", "elsewhere");
    }, pause);
  }
}
