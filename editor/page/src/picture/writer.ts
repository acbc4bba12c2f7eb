// Typing in the picture itself: a field over the card, with the letters of the card. The picture follows each key.
import { make, remove } from "../acts";
import type { Box, Key } from "../core";
import { element } from "../frame/elements";
import { passed, tell } from "../frame/live";
import { w } from "../words";
import { dress, roomOf } from "./letters";
import { put } from "./geometry";
import type { Picture } from "./picture";

export class Writer {
  #field: HTMLTextAreaElement | null = null;
  #key: Key = "";
  #fresh = false;
  #changed = false;
  /** What it says now. */
  #said = "";
  #listeners: (() => void)[] = [];

  /** Asked for a step behind this one. */
  onMore: () => void = () => {};

  constructor(readonly picture: Picture) {
    picture.onDrawn(() => this.#follow());
  }

  get busy(): boolean {
    return this.#field !== null;
  }

  /** Called when the typing begins and when it has ended. */
  onBusy(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Begins to type in a card. What is fresh has no words of its own yet, and goes again when nothing is typed. */
  begin(key: Key, fresh = false): void {
    this.end();
    const stop = this.picture.stopOf(key);
    const shown = stop?.drawn.find(({ thing }) => thing.editable);
    if (!stop || !shown) return;
    this.picture.desk.choose(stop.key);
    this.#key = stop.key;
    this.#fresh = fresh;
    this.#changed = fresh;
    const text = this.picture.desk.session.textOf(stop.key);
    this.#said = fresh ? "" : text.replaceAll("<br>", "\n").trim();
    const what = w().parts[shown.thing.part ?? ""] ?? w().parts.other;
    // What has just been added is typed over at once.
    this.#open(w().picture.writing(what), fresh ? "" : text, fresh ? text : "");
  }

  #open(label: string, value: string, placeholder: string): void {
    const field = element("textarea.writing", { "aria-label": label, placeholder, rows: 1, spellcheck: "true" });
    field.value = value.replaceAll("<br>", "\n");
    field.addEventListener("input", () => this.#typed());
    field.addEventListener("keydown", (event) => this.#pressed(event));
    field.addEventListener("blur", () => this.end());
    this.#field = field;
    this.picture.tools.append(field);
    this.picture.region.classList.add("is-writing");
    this.#follow();
    field.focus({ preventScroll: true });
    field.select();
    this.picture.reveal();
    this.#tell();
  }

  #typed(): void {
    const text = this.#words();
    // A space behind the words changes nothing yet, and Escape must take back nothing older.
    if (text !== "" && text !== this.#said && make(this.picture.desk, [{ do: "text", place: this.#key, text }], this.#changed)) {
      this.#changed = true;
      this.#said = text;
    }
    this.#follow();
  }

  #words(): string {
    return (this.#field?.value ?? "").trim();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") this.#cancel();
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.#ready(event);
    else return;
    event.stopPropagation();
    event.preventDefault();
  }

  #ready(event: KeyboardEvent): void {
    const more = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    this.end();
    this.picture.options.focus();
    if (more) this.onMore();
    else if (event.key === "Tab") this.picture.region.querySelector<HTMLElement>(".bar button")?.focus();
  }

  /** Leaves it as it was. */
  #cancel(): void {
    const changed = this.#changed;
    this.#close();
    if (changed) this.picture.desk.drop();
    tell(w().say.cancelled);
    this.picture.options.focus();
  }

  /** Ends the typing; what was added and has no words goes again, as does what was emptied. Says whether what was
   *  added went. */
  end(): boolean {
    if (!this.#field) return false;
    const empty = this.#words() === "";
    const [key, fresh] = [this.#key, this.#fresh];
    this.#close();
    if (!empty) return false;
    if (fresh) this.picture.desk.drop();
    else remove(this.picture.desk, key);
    return fresh;
  }

  #close(): void {
    const field = this.#field;
    this.#field = null;
    field?.remove();
    passed();
    this.picture.region.classList.remove("is-writing");
    this.#tell();
  }

  /** Stays over its card when that moves or grows. */
  #follow(): void {
    const field = this.#field;
    const shown = this.picture.stopOf(this.#key)?.drawn.find(({ thing }) => thing.editable);
    if (!field || !shown) return;
    const { geometry } = this.picture;
    const room = geometry.place(shown.page, roomOf(shown.thing));
    dress(field, shown.thing, geometry.zoom);
    put(field, room);
    grow(field, room);
  }
}

/** High enough for all of its words. */
function grow(field: HTMLTextAreaElement, { h }: Box): void {
  field.style.height = `${h}px`;
  if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight + 2}px`;
}
