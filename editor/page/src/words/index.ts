// Which language the page speaks now.
import type { Language } from "../core";
import { en } from "./en";
import { nl, type Words } from "./nl";

const tables: Record<Language, Words> = { nl, en };

let table: Words = preferred() === "nl" ? nl : en;

/** Dutch for who has Dutch, in any place, among the languages of the browser before English. */
function preferred(): Language {
  const known = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === "nl" || tag === "en") === "en" ? "en" : "nl";
}

/** The words of the language that the page speaks. */
export const w = (): Words => table;

export function speak(language: Language): void {
  table = tables[language];
  document.documentElement.lang = language;
}
