// The window to pass the picture on: as a file, on paper, or by the clipboard. The privacy gate comes first.
import type { Desk } from "../desk";
import { dialog } from "../frame/dialog";
import { element } from "../frame/elements";
import { icon, type Icon } from "../frame/icons";
import { tell } from "../frame/live";
import { download } from "../files/download";
import type { Files } from "../files/files";
import { w } from "../words";
import { copyPng, copyText } from "./clipboard";
import { exported, type Out, type Wanted } from "./gate";
import { png } from "./png";
import { print } from "./print";

/** To print, where no pages are chosen. */
const PAPER = "a4";
/** A picture of dots has the letters of the drawing; signs that those do not have come from the browser. */
const DOTS: Wanted = { format: "outlines", otherwise: "svg" };

type Words = [string, string];

export function share(desk: Desk, files: Files): void {
  const words = w().share;
  const save = (wanted: Wanted) => () => void saved(desk, files, wanted);
  const paper = desk.session.choices().pages.find(({ value }) => value === desk.look.page && value !== "auto")?.label;
  const way = (name: Icon, [head, about]: Words, act: () => void) => element("button.way", { type: "button", onclick: act },
    icon(name), element("span", {}, element("strong", {}, head), element("small", {}, about)));
  const status = element("p.status", { role: "status" });
  const say = (done: string) => { status.textContent = done; };
  dialog(words.heading, words.close, [
    element("p", {}, words.intro),
    element("h3", {}, words.save),
    element("div.ways", {},
      way("save", words.png, () => void savedPng(desk, files, say)), way("save", paper ? words.pdfAs(paper) : words.pdf, save({ format: "pdf", page: desk.look.page ?? PAPER })),
      way("save", words.svg, save({ format: "svg" })), way("save", words.html, save({ format: "html" })), way("save", words.txt, save({ format: "txt" })),
      way("save", words.pdfWhole, save({ format: "pdf", page: "auto" })), way("save", words.print, () => void printed(desk, files)),
      way("save", words.file, () => void files.saveAs()),
    ),
    element("h3", {}, words.copy),
    element("div.ways", {},
      way("share", words.copyPicture, () => void copiedPicture(desk, files, say)), way("share", words.copySvg, () => void copiedSvg(desk, files, say)),
      way("share", words.copyAlt, () => void copiedAlt(desk, files, say)),
    ),
    status,
  ], "wide");
}

async function saved(desk: Desk, files: Files, wanted: Wanted): Promise<void> {
  for (const { name, type, bytes } of (await exported(desk.session, wanted, files.stem)) ?? []) {
    download(name, type, [bytes]);
    tell(w().share.done(name));
  }
}

async function savedPng(desk: Desk, files: Files, say: (words: string) => void): Promise<void> {
  for (const out of (await exported(desk.session, DOTS, files.stem)) ?? []) {
    const picture = await png(out.bytes);
    if (!picture) return say(w().share.tooLarge);
    const name = out.name.replace(/\.svg$/, ".png");
    download(name, "image/png", [picture]);
    say(w().share.done(name));
  }
}

async function printed(desk: Desk, files: Files): Promise<void> {
  if (await exported(desk.session, { format: "svg" }, files.stem)) print(desk);
}

const first = async (desk: Desk, files: Files, wanted: Wanted): Promise<Out | null> => (await exported(desk.session, wanted, files.stem))?.[0] ?? null;

async function copiedPicture(desk: Desk, files: Files, say: (words: string) => void): Promise<void> {
  const out = await first(desk, files, DOTS);
  if (!out) return;
  const picture = png(out.bytes).then((it) => it ?? Promise.reject(new Error("too large")));
  say((await copyPng(picture)) ? w().say.copied : w().share.cannotCopy);
}

async function copiedSvg(desk: Desk, files: Files, say: (words: string) => void): Promise<void> {
  const out = await first(desk, files, { format: "svg" });
  if (out) say((await copyText(new TextDecoder().decode(out.bytes))) ? w().say.copied : w().share.cannotCopy);
}

async function copiedAlt(desk: Desk, files: Files, say: (words: string) => void): Promise<void> {
  if (!(await exported(desk.session, { format: "txt" }, files.stem))) return;
  say((await copyText(desk.session.caption())) ? w().say.copied : w().share.cannotCopy);
}
