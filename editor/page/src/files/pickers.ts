// Asks which file to open or to save to: with the pickers of the browser where it has them.

/** As much of a file handle of the browser as is used here. */
export interface Handle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: string): Promise<void>; close(): Promise<void> }>;
}

interface Pickers {
  showOpenFilePicker?: (options: object) => Promise<Handle[]>;
  showSaveFilePicker?: (options: object) => Promise<Handle>;
}

const pickers = window as Pickers;
const ENDINGS = [".yaml", ".yml", ".json"];
/** What becomes a journey. */
const NOTES = [".docx", ".md", ".txt", ".xlsx", ".ods", ".csv", ".tsv", ".mmd", ".qdpx", ".qdc", ".xes"];
const JOURNEY = { description: "Klantreis", accept: { "application/yaml": ENDINGS } };

/** Somebody went away from the window of the browser. */
const away = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** The file that somebody chose, with a handle where the browser can write to it. */
export async function choose(notes: boolean): Promise<{ file: File; handle: Handle | null } | null> {
  if (!pickers.showOpenFilePicker || notes) return chosenByInput(notes ? NOTES : [...ENDINGS, ...NOTES]);
  try {
    const [handle] = await pickers.showOpenFilePicker({ types: [{ ...JOURNEY, accept: { ...JOURNEY.accept, "text/plain": NOTES } }] });
    return { file: await handle.getFile(), handle };
  } catch (error) {
    if (away(error)) return null;
    return chosenByInput(ENDINGS);
  }
}

function chosenByInput(endings: string[]): Promise<{ file: File; handle: null } | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = endings.join(",");
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ? { file: input.files[0], handle: null } : null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Where to save: `null` when somebody went away, "none" where the browser cannot ask. */
export async function pick(name: string): Promise<Handle | null | "none"> {
  if (!pickers.showSaveFilePicker) return "none";
  try {
    return await pickers.showSaveFilePicker({ suggestedName: name, types: [JOURNEY] });
  } catch (error) {
    return away(error) ? null : "none";
  }
}

export async function saveTo(handle: Handle, text: string): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}
