/** Starts the core: unpacks it from the page, and puts words on what goes over the border. */

import { XzReadableStream } from "xz-decompress";
import init, { Desk } from "../wasm/klantreis_editor.js";
import { bytesOf } from "./letters";
import type { Edited, Language, Session, State } from "./core";

/** Something in the page that is packed: by xz, a quarter smaller than what a browser unpacks by itself, and
 *  written as letters. */
function unpacked(id: string): Response {
  const letters = document.getElementById(id)?.textContent ?? "";
  return new Response(new XzReadableStream(new Blob([bytesOf(letters)]).stream()));
}

/** The licences of all that is in the page. */
export function licences(): Promise<string> {
  return unpacked("licences").text();
}

/** A session in a language; of the core in the page, or of the one that is given. */
export async function load(language: Language, given?: BufferSource): Promise<Session> {
  await init({ module_or_path: given ?? (await unpacked("wasm").arrayBuffer()) });
  return new Talk(language);
}

class Talk implements Session {
  private desk: Desk;
  /** What the core was told last that it answered. */
  private known = "";
  private seen: unknown = null;

  constructor(private language: Language) {
    this.desk = new Desk(language);
  }

  /** Asks the core. Should it ever give up, it begins again with what it knew before. */
  private ask<T>(question: object): T {
    try {
      const answer = JSON.parse(this.desk.ask(JSON.stringify(question))) as T;
      return answer;
    } catch (fault) {
      this.restart();
      throw fault;
    }
  }

  private restart(): void {
    this.desk = new Desk(this.language);
    this.desk.ask(JSON.stringify({ ask: "open", text: this.known }));
    if (this.seen) this.desk.ask(JSON.stringify({ ask: "look", look: this.seen }));
  }

  private changed<T>(question: object): T {
    const answer = this.ask<T>(question);
    this.known = this.desk.text();
    return answer;
  }

  speak(language: Language): void {
    this.language = language;
    this.ask({ ask: "speak", language });
  }

  open(text: string): State { return this.changed({ ask: "open", text }); }
  type(text: string, together: boolean): State { return this.changed({ ask: "type", text, together }); }
  look(look: object): State { this.seen = look; return this.ask({ ask: "look", look }); }
  text(): string { return this.desk.text(); }
  edit(edits: object[], together = false): Edited { return this.changed({ ask: "edit", edits, together }); }
  undo(): Edited { return this.changed({ ask: "undo" }); }
  drop(): Edited { return this.changed({ ask: "drop" }); }
  redo(): Edited { return this.changed({ ask: "redo" }); }
  svg(page: number): string { return this.desk.svg(page); }
  hit(page: number, x: number, y: number) { return this.ask<ReturnType<Session["hit"]>>({ ask: "hit", page, x, y }); }
  findings() { return this.ask<ReturnType<Session["findings"]>>({ ask: "findings" }); }
  panel(key: string) { return this.ask<ReturnType<Session["panel"]>>({ ask: "panel", key }); }
  complete(offset: number) { return this.ask<ReturnType<Session["complete"]>>({ ask: "complete", offset }); }
  rangeOf(key: string) { return this.ask<ReturnType<Session["rangeOf"]>>({ ask: "rangeOf", key }); }
  keyAt(offset: number) { return this.ask<ReturnType<Session["keyAt"]>>({ ask: "keyAt", offset }); }
  textOf(key: string) { return this.ask<string>({ ask: "textOf", key }); }
  story() { return this.ask<string>({ ask: "story" }); }
  caption() { return this.ask<string>({ ask: "caption" }); }
  examples() { return this.ask<ReturnType<Session["examples"]>>({ ask: "examples" }); }
  choices() { return this.ask<ReturnType<Session["choices"]>>({ ask: "choices" }); }
  importText(notes: string) { return this.ask<ReturnType<Session["importText"]>>({ ask: "importText", notes }); }
  importFile(name: string, bytes: Uint8Array): ReturnType<Session["importFile"]> {
    return JSON.parse(this.desk.import(name, bytes));
  }
  export(format: string, name: string, anyway: boolean, page?: string) {
    return this.ask<ReturnType<Session["export"]>>({ ask: "export", format, name, anyway, page });
  }
  bytes(file: number): Uint8Array { return this.desk.bytes(file); }
}
