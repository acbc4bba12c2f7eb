// What the text editor itself says, in the language of the page.
import { w } from "../words";

const DUTCH: Record<string, string> = {
  "Find": "Zoeken", "Replace": "Vervangen", "next": "volgende", "previous": "vorige", "all": "alle",
  "match case": "hoofdletters tellen", "by word": "hele woorden", "regexp": "patroon", "replace": "vervang",
  "replace all": "vervang alle", "close": "sluiten", "Diagnostics": "Nakijken", "No diagnostics": "Niets gevonden",
  "Completions": "Aanvullen", "current match": "gevonden", "on line": "op regel", "replaced $ matches": "$ keer vervangen",
  "replaced match on line $": "vervangen op regel $", "Control character": "Stuurteken", "Selection deleted": "Keuze verwijderd",
  "Go to line": "Naar regel", "go": "ga",
};

export const phrases = (): Record<string, string> => (w().language === "nl" ? DUTCH : {});
