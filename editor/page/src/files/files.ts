// Opens and saves journeys, and sees to it that no work is lost that is in no file.
import type { Desk } from "../desk";
import { choose as chooseAnswer } from "../frame/dialog";
import { element } from "../frame/elements";
import { tell } from "../frame/live";
import { w } from "../words";
import { called } from "./called";
import { choose, type Handle } from "./pickers";
import { Nowhere, opened, Served, type Place } from "./places";
import type { Server } from "./server";

/** A journey is a page or two; what is larger is something else. */
const LARGEST = 20_000_000;

export class Files {
  /** `null`: in no file yet, and called after its title. */
  #place: Place | null = null;
  /** Whether somebody said that it saves by itself from now on. */
  #byItself = false;
  /** Called with what is no journey: notes, a table. */
  onNotes: (name: string, bytes: Uint8Array) => void = () => {};

  constructor(readonly desk: Desk, server: Server | null) {
    if (server) this.#place = new Served(server);
    addEventListener("beforeunload", (event) => {
      if (desk.unsaved) event.preventDefault();
    });
  }

  get name(): string {
    return this.#place?.name ?? `${called(this.desk.state.title, w().fileName)}.yaml`;
  }

  /** The name without its ending, for what is made of it. */
  get stem(): string {
    return this.name.replace(/\.(ya?ml|json)$/i, "");
  }

  /** Whether it is in a file, be it that of an hour ago. */
  get hasPlace(): boolean {
    return this.#place !== null;
  }

  /** Whether it can save without asking where. */
  get canByItself(): boolean {
    return this.#place?.byItself ?? false;
  }

  get byItself(): boolean {
    return this.#byItself && this.canByItself;
  }

  /** Saves now, and from now on by itself. */
  async saveByItself(): Promise<void> {
    this.#byItself = true;
    if (await this.save()) tell(w().keeping.byItselfNow(this.name));
  }

  saveQuietly(): Promise<boolean> {
    return this.desk.unsaved ? this.#saveTo(this.#place ?? new Nowhere(this.name), true) : Promise.resolve(true);
  }

  /** Begins with a text that is in no file of its own. */
  begin(text: string, kept: boolean): void {
    this.#leave(null);
    this.desk.open(text, kept);
    this.desk.keep(kept ? text : "");
  }

  async open(notes = false): Promise<void> {
    if (!(await this.free())) return;
    const chosen = await choose(notes);
    if (chosen) await this.take(chosen.file, chosen.handle);
  }

  /** Opens a file that was chosen or dropped; nobody is asked any more. */
  async take(file: File, handle: Handle | null): Promise<void> {
    if (file.size > LARGEST) return tell(w().start.tooBig);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.(ya?ml|json)$/i.test(file.name)) return this.onNotes(file.name, bytes);
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return tell(w().start.unread);
    }
    this.#leave(opened(file.name, handle));
    this.desk.open(text, true);
    this.desk.keep(text);
    tell(w().say.opened(file.name));
  }

  save(): Promise<boolean> {
    return this.#saveTo(this.#place ?? new Nowhere(this.name));
  }

  saveAs(): Promise<boolean> {
    return this.#saveTo(new Nowhere(this.name));
  }

  /** Another journey saves by itself only when that is said again. */
  #leave(place: Place | null): void {
    this.#place = place;
    this.#byItself = false;
  }

  async #saveTo(place: Place, quietly = false): Promise<boolean> {
    const text = this.desk.session.text();
    try {
      const now = await place.save(text);
      if (!now) return false;
      this.#place = now;
      this.desk.keep(text);
      if (!quietly) tell(w().say.saved(now.name));
      return true;
    } catch {
      this.#byItself = false;
      tell(this.#place instanceof Served ? w().server.gone : w().say.notSaved);
      return false;
    }
  }

  /** Whether something else may take the place of this work: it is saved, or nobody needs it. */
  async free(): Promise<boolean> {
    if (!this.desk.unsaved) return true;
    const words = w().start;
    const answer = await chooseAnswer(words.lose, words.loseStay, [element("p", {}, this.name)], [
      { value: "save", words: words.loseSave, className: "main" },
      { value: "go", words: words.loseGo },
    ]);
    return answer === "save" ? this.save() : answer === "go";
  }
}
