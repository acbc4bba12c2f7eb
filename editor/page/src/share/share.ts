// The window to pass the picture on: as a file, on paper, or by the clipboard. The privacy gate comes first.
import type { Desk } from "../desk";
import { dialog } from "../frame/dialog";
import { element } from "../frame/elements";
import { icon, type Icon } from "../frame/icons";
import { called } from "../files/called";
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

/** What is passed on, and where it is told what became of it. */
interface Sharing {
  desk: Desk;
  say(words: string): void;
  /** Closes the window, and shows what is to be looked at. */
  look(): void;
}

export function share(desk: Desk, files: Files, onLook: () => void): void {
  const words = w().share;
  const paper = desk.session.choices().pages.find(({ value }) => value === desk.look.page && value !== "auto")?.label;
  const status = element("p.status", { role: "status" });
  const sharing: Sharing = {
    desk,
    say: (told) => { status.textContent = told; },
    look: () => { made.close(); onLook(); },
  };
  const way = (name: Icon, [head, about]: Words, act: (sharing: Sharing) => Promise<unknown>) => element("button.way", { type: "button", onclick: () => { sharing.say(""); void act(sharing); } },
    icon(name), element("span", {}, element("strong", {}, head), element("small", {}, about)));
  const save = (said: Words, wanted: Wanted) => way("save", said, (it) => saved(it, wanted));
  const made = dialog(words.heading, words.close, [
    element("p", {}, words.intro),
    element("h3", {}, words.save),
    element("div.ways", {},
      way("save", words.png, savedPng), save(paper ? words.pdfAs(paper) : words.pdf, { format: "pdf", page: desk.look.page ?? PAPER }),
      save(words.svg, { format: "svg" }), save(words.html, { format: "html" }), save(words.txt, { format: "txt" }),
      save(words.pdfWhole, { format: "pdf", page: "auto" }), way("save", words.print, printed),
      way("save", words.file, (it) => fileItself(it, files)),
    ),
    element("h3", {}, words.copy),
    element("div.ways", {}, way("share", words.copyPicture, copiedPicture), way("share", words.copySvg, copiedSvg), way("share", words.copyAlt, copiedAlt)),
    status,
  ], "wide");
}

/** What goes out is called after the title, which the gate has read; the name of a file may say who the family is. */
const out = ({ desk, look }: Sharing, wanted: Wanted): Promise<Out[] | null> =>
  exported(desk.session, wanted, called(desk.state.title, w().fileName), look);

async function saved(sharing: Sharing, wanted: Wanted): Promise<void> {
  for (const { name, type, bytes } of (await out(sharing, wanted)) ?? []) {
    download(name, type, [bytes]);
    sharing.say(w().share.done(name));
  }
}

/** Names in it lead to a family as those in a picture do. What cannot be read must not be lost for that. */
async function fileItself(sharing: Sharing, files: Files): Promise<void> {
  if (!sharing.desk.state.ok || (await out(sharing, { format: "txt" }))) await files.saveAs();
}

async function savedPng(sharing: Sharing): Promise<void> {
  for (const { name: outlines, bytes } of (await out(sharing, DOTS)) ?? []) {
    sharing.say(w().share.making);
    const picture = await png(bytes);
    if (!picture) return sharing.say(w().share.tooLarge);
    const name = outlines.replace(/\.svg$/, ".png");
    download(name, "image/png", [picture]);
    sharing.say(w().share.done(name));
  }
}

async function printed(sharing: Sharing): Promise<void> {
  if (await out(sharing, { format: "svg" })) print(sharing.desk);
}

async function copiedPicture(sharing: Sharing): Promise<void> {
  const first = (await out(sharing, DOTS))?.[0];
  if (!first) return;
  const picture = png(first.bytes).then((it) => it ?? Promise.reject(new Error("too large")));
  told(sharing, await copyPng(picture));
}

async function copiedSvg(sharing: Sharing): Promise<void> {
  const first = (await out(sharing, { format: "svg" }))?.[0];
  if (first) told(sharing, await copyText(new TextDecoder().decode(first.bytes)));
}

async function copiedAlt(sharing: Sharing): Promise<void> {
  if (await out(sharing, { format: "txt" })) told(sharing, await copyText(sharing.desk.session.caption()));
}

const told = ({ say }: Sharing, copied: boolean): void => say(copied ? w().say.copied : w().share.cannotCopy);
