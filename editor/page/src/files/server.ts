// The file that `klantreis edit` serves on this computer: loads it, saves it, and hears of changes made elsewhere.

import type { Language } from "../core";

interface Version {
  text: string;
  tag: string;
}

/** How long to wait before asking again when the server does not answer, in milliseconds. */
const PAUSE = 2000;

const served = (): HTMLMetaElement | null => document.querySelector('meta[name="klantreis-served"]');

export class Server {
  name = "";
  #tag = "";
  /** The file says this now, which is not what was loaded or saved here. */
  onChange: (text: string) => void = () => {};
  onGone: () => void = () => {};

  /** The server, where this page comes from one. */
  static here(): Server | null {
    return served() ? new Server() : null;
  }

  /** The language that the command speaks. */
  static language(): Language | null {
    const language = served()?.content;
    return language === "nl" || language === "en" ? language : null;
  }

  async load(): Promise<string> {
    const { text, tag } = await this.#get();
    this.#tag = tag;
    return text;
  }

  async #get(): Promise<Version> {
    const answer = await fetch("file", { cache: "no-store" });
    this.name = decodeURIComponent(answer.headers.get("X-Name") ?? "");
    return { text: await exact(answer), tag: answer.headers.get("ETag") ?? "" };
  }

  /** Whether it was saved; if not, the file says something else now. */
  async save(text: string): Promise<boolean> {
    const answer = await fetch("file", { method: "PUT", headers: { "If-Match": this.#tag }, body: text });
    if (answer.status === 412) {
      const now = { text: await exact(answer), tag: answer.headers.get("ETag") ?? "" };
      this.#changed(now);
      return false;
    }
    if (!answer.ok) throw new Error(`${answer.status}`);
    this.#tag = answer.headers.get("ETag") ?? "";
    return true;
  }

  #changed({ text, tag }: Version): void {
    this.#tag = tag;
    this.onChange(text);
  }

  /** Asks for changes until the page goes; an answer comes when there is one. */
  async follow(): Promise<void> {
    for (let told = false; ; ) {
      try {
        const answer = await fetch(`changes?${encodeURIComponent(this.#tag.replaceAll('"', ""))}`, { cache: "no-store" });
        told = false;
        if (answer.status === 200) await this.#look();
        else if (!answer.ok) await pause();
      } catch {
        if (!told) this.onGone();
        told = true;
        await pause();
      }
    }
  }

  async #look(): Promise<void> {
    const now = await this.#get();
    if (now.tag !== this.#tag) this.#changed(now);
  }
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE));

/** The text as it is in the file, a mark at its beginning too. */
async function exact(answer: Response): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}
