// What the text editor itself says, in the language of the page.
import { w } from "../words";

const DUTCH: Record<string, string> = {
  "Diagnostics": "Nakijken", "No diagnostics": "Niets gevonden", "Completions": "Aanvullen", "close": "sluiten",
  "Control character": "Stuurteken", "Selection deleted": "Keuze verwijderd",
};

export const phrases = (): Record<string, string> => (w().language === "nl" ? DUTCH : {});
