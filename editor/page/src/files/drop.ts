// A file that is dropped on the page is opened.
import { element } from "../frame/elements";
import { w } from "../words";
import type { Files } from "./files";
import type { Handle } from "./pickers";

type Item = DataTransferItem & { getAsFileSystemHandle?: () => Promise<Handle & { kind: string }> };

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function takeDrops(files: Files, signal: AbortSignal): void {
  const cover = element("div.drop", { hidden: true }, element("p", {}, w().say.dropHere));
  document.body.append(cover);
  signal.addEventListener("abort", () => cover.remove());
  const listen = (name: "dragenter" | "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) => addEventListener(name, act, { signal });
  listen("dragenter", (event) => { cover.hidden = !hasFile(event); });
  listen("dragover", (event) => { if (hasFile(event)) event.preventDefault(); });
  listen("dragleave", (event) => { if (event.relatedTarget === null) cover.hidden = true; });
  listen("drop", (event) => {
    cover.hidden = true;
    if (!hasFile(event)) return;
    event.preventDefault();
    void open(files, event.dataTransfer!);
  });
}

async function open(files: Files, { items }: DataTransfer): Promise<void> {
  const item = [...items].find((it) => it.kind === "file") as Item | undefined;
  const file = item?.getAsFile();
  if (!item || !file) return;
  // Asked at once: later the browser no longer knows what was dropped.
  const handle = await item.getAsFileSystemHandle?.().catch(() => null);
  if (await files.free()) await files.take(file, handle?.kind === "file" ? handle : null);
}
