// Puts the page together around a desk, in the language that it speaks now.
import type { Finding, Field } from "./core";
import type { Desk } from "./desk";
import { about } from "./frame/about";
import { button } from "./frame/button";
import { element } from "./frame/elements";
import { listenToPageKeys, listKeys } from "./frame/keys";
import { tell } from "./frame/live";
import { Shell, type Commands } from "./frame/shell";
import { Tabs } from "./frame/tabs";
import { chooseView } from "./frame/view";
import { takeDrops } from "./files/drop";
import type { Files } from "./files/files";
import { Start } from "./files/start";
import { Checks } from "./panel/checks";
import { Panel } from "./panel/panel";
import { showAdders } from "./picture/adders";
import { Bar } from "./picture/bar";
import { Dragging } from "./picture/drag";
import { listenToKeys } from "./picture/keys";
import { Picture } from "./picture/picture";
import { Questions } from "./picture/questions";
import { Writer } from "./picture/writer";
import { share } from "./share/share";
import { Text } from "./text/text";
import { w } from "./words";

export interface Around {
  desk: Desk;
  files: Files;
  notices: HTMLElement;
  /** Makes the page again in the other language. */
  language(): void;
}

/** What stays open when the page is made again. */
const open = { text: false, side: matchMedia("(min-width: 60em)").matches, welcome: true };

export function makePage({ desk, files, notices, language }: Around): { element: HTMLElement; arrange(): void; leave(): void } {
  const leaving = new AbortController();
  const picture = new Picture(desk);
  const writer = drawIn(picture);
  const [panel, checks, text] = [new Panel(desk), new Checks(desk), new Text(desk)];
  const side = new Tabs(w().panel.label, [
    { name: "panel", words: w().menu.panel, content: panel.region, shown: () => panel.show() },
    { name: "checks", words: w().menu.checks, content: checks.region, shown: () => checks.show() },
  ]);
  const start = new Start(desk, files);
  const showText = (at: Finding | Field | null) => {
    open.text = true;
    arrange();
    if (at?.range) text.show(at.range, true);
  };
  panel.onText = showText;
  checks.onText = showText;
  const commands: Commands = {
    begin: () => void start.ask(), open: () => void files.open(), save: () => void files.save(), saveAs: () => void files.saveAs(),
    undo: () => { writer.end(); tell(desk.undo() ? w().say.undone : w().say.nothingToUndo); },
    redo: () => { writer.end(); if (desk.redo()) tell(w().say.redone); },
    show: () => chooseView(desk), share: () => share(desk, files), keys: listKeys, language,
    text: () => { open.text = !open.text; arrange(); if (open.text) text.focus(); },
    panel: () => { open.side = !open.side; arrange(); },
    zoom: (by) => { picture.setZoom(typeof by === "number" ? picture.zoom * by : by); shell.showParts(); },
    about,
  };
  const shell = new Shell(desk, { picture: picture.region, text: text.region, side, notices, zoom: () => picture.zoom, name: () => files.name }, commands);
  const arrange = () => {
    text.region.hidden = !open.text;
    side.element.hidden = !open.side;
    shell.element.classList.toggle("has-text", open.text);
    shell.element.classList.toggle("has-side", open.side);
    shell.showParts();
    if (open.text) text.seen();
    if (open.side) panel.show();
  };
  // What cannot be read is mended in the text.
  desk.on("opened", () => {
    if (desk.state.ok) return;
    open.side = true;
    side.open("checks");
    showText(desk.state.problems[0] ?? null);
  });
  picture.onDrawn(() => shell.showParts());
  welcome(picture, start, desk);
  listenToPageKeys(commands, () => [shell.element.querySelector<HTMLElement>(".top")!, text.region, picture.region, side.element], leaving.signal);
  takeDrops(files, leaving.signal);
  return {
    element: shell.element,
    arrange,
    leave() { writer.end(); leaving.abort(); desk.forget(); shell.element.remove(); },
  };
}

/** All that makes a picture something to draw in. */
function drawIn(picture: Picture): Writer {
  const writer = new Writer(picture);
  const questions = new Questions(picture.desk, () => picture.options.focus());
  new Dragging(picture, writer);
  new Bar(picture, writer, questions);
  showAdders(picture, writer);
  listenToKeys(picture, writer);
  return writer;
}

/** Says what to do, until somebody has done something. */
function welcome(picture: Picture, start: Start, desk: Desk): void {
  if (!open.welcome) return;
  const words = w().welcome;
  const strip = element("aside.welcome", { "aria-label": words.heading },
    element("p", {}, element("strong", {}, words.heading), " ", words.how),
    element("button", { type: "button", onclick: () => void start.ask() }, words.other),
    button("close", words.close, () => close(), { bare: true, className: "quiet" }),
  );
  const close = () => {
    open.welcome = false;
    strip.remove();
  };
  desk.on("opened", close);
  picture.region.prepend(strip);
}
