// The keys of the whole page, and the window that says what the words of a journey mean and lists all keys.
import { w } from "../words";
import { dialog } from "./dialog";
import { element } from "./elements";
import type { Commands } from "./shell";

export function explain(): void {
  const { help } = w();
  const words = help.words.flatMap(([word, means]) => [element("dt", {}, word), element("dd", {}, means)]);
  const rows = w().keys.rows.map(([keys, does]) => element("tr", {}, element("th", { scope: "row" }, keys), element("td", {}, does)));
  dialog(help.heading, help.close, [
    element("dl.meanings", {}, ...words),
    element("section.by-keys", {}, element("h3", {}, w().keys.heading), element("p", {}, w().keys.intro), element("table.keys", {}, element("tbody", {}, ...rows))),
  ], "wide");
}

export function listenToPageKeys(commands: Commands, regions: () => HTMLElement[], signal: AbortSignal): void {
  addEventListener("keydown", (event) => {
    if (event.key === "F1") return run(event, commands.keys);
    // In a window those of the browser would save or print this page, and not the journey.
    if (document.querySelector("dialog[open]")) return (event.ctrlKey || event.metaKey) && /^[spo]$/i.test(event.key) ? event.preventDefault() : undefined;
    if (event.key === "F8") return run(event, commands.levels);
    if (event.key === "F6") return run(event, () => nextRegion(regions(), event.shiftKey ? -1 : 1));
    if (event.key === "Escape" && isOutside(event.target)) return run(event, commands.unselect);
    const act = event.ctrlKey || event.metaKey ? command(event, commands) : undefined;
    if (act && !event.altKey) run(event, act);
  }, { signal });
}

/** The text has an Escape of its own. */
const isOutside = (target: EventTarget | null): boolean => !(target instanceof Element && target.closest(".cm-editor"));

function command({ key, shiftKey, target }: KeyboardEvent, commands: Commands): (() => void) | undefined {
  const [undo, redo] = [commands.undo, commands.redo];
  // Whoever types in a field takes back what was typed there.
  const typing = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
  if (typing && /^[zy]$/i.test(key)) return undefined;
  return { s: shiftKey ? commands.saveAs : commands.save, o: commands.open, f: commands.find, z: shiftKey ? redo : undo, y: redo, p: commands.share }[key.toLowerCase()];
}

function run(event: KeyboardEvent, act: () => void): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  act();
}

/** Focus goes to the next part of the page that is seen. */
function nextRegion(regions: HTMLElement[], by: 1 | -1): void {
  const seen = regions.filter((it) => it.checkVisibility());
  const at = seen.findIndex((it) => it.contains(document.activeElement));
  const next = seen[(at + by + seen.length) % seen.length];
  next?.querySelector<HTMLElement>("[role=listbox], .cm-content, [role=tab][aria-selected=true], button, input")?.focus();
}
