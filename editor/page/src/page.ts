// Puts the page together around a desk, in the language that it speaks now.
import type { Key, Range } from "./core";
import type { Desk } from "./desk";
import { about } from "./frame/about";
import { button } from "./frame/button";
import { element } from "./frame/elements";
import { explain, listenToPageKeys } from "./frame/keys";
import { tell } from "./frame/live";
import { Shell, type Commands } from "./frame/shell";
import { Tabs } from "./frame/tabs";
import { chooseView } from "./frame/view";
import { takeDrops } from "./files/drop";
import type { Files } from "./files/files";
import { Keeping } from "./files/keeping";
import { Start } from "./files/start";
import { Checks } from "./panel/checks";
import { Panel } from "./panel/panel";
import { showAdders } from "./picture/adders";
import { Bar } from "./picture/bar";
import { Dragging } from "./picture/drag";
import { Find } from "./picture/find";
import { listenToKeys } from "./picture/keys";
import { showLevelNames } from "./picture/level-names";
import { Picture } from "./picture/picture";
import { Questions } from "./picture/questions";
import { Unlevelled } from "./picture/unlevelled";
import { Writer } from "./picture/writer";
import { forgetLooked } from "./share/gate";
import { share } from "./share/share";
import { placeIn } from "./text/place";
import { Text } from "./text/text";
import { w } from "./words";

interface Around {
  desk: Desk;
  files: Files;
  notices: HTMLElement;
  /** Makes the page again in the other language. */
  language(): void;
}

/** What stays open when the page is made again. */
const open = { text: false, side: matchMedia("(min-width: 60em)").matches, welcome: true };

export class Page {
  readonly element: HTMLElement;
  #leaving = new AbortController();
  #picture: Picture;
  #writer: Writer;
  #panel: Panel;
  #text: Text;
  #side: Tabs;
  #start: Start;
  #shell: Shell;
  #find: Find;
  #levels: Unlevelled;

  constructor(readonly around: Around) {
    const { desk, files, notices } = around;
    this.#picture = new Picture(desk);
    this.#levels = new Unlevelled(this.#picture);
    this.#writer = drawIn(this.#picture, this.#leaving.signal, (key) => this.#fill(key), () => this.#levels.dropped());
    this.#find = new Find(this.#picture);
    const checks = new Checks(desk);
    [this.#panel, this.#text] = [new Panel(desk), new Text(desk)];
    this.#side = new Tabs(w().panel.label, [
      { name: "panel", words: w().menu.panel, content: this.#panel.region, shown: () => this.#panel.show() },
      { name: "checks", words: w().menu.checks, content: checks.region, shown: () => checks.show() },
    ]);
    this.#side.onClose = () => this.#closeSide();
    this.#panel.onText = (field, about) => this.#showText(field.range ?? placeIn(desk.session, about));
    checks.onText = ({ range }) => this.#showText(range);
    checks.onField = (key, path) => this.#fill(key, path);
    this.#start = new Start(desk, files);
    this.#start.onEmpty = () => this.#writer.begin(desk.state.steps[0].key);
    this.#start.onMade = () => this.#levels.tell();
    const commands = this.#commands();
    const [picture, text, side] = [this.#picture.region, this.#text.region, this.#side];
    this.#shell = new Shell(desk, { picture, text, side, notices, zoom: () => this.#picture.zoom, isWhole: () => this.#picture.isWhole, name: () => files.name }, commands);
    this.element = this.#shell.element;
    this.#picture.onDrawn(() => this.#shell.showParts());
    desk.on("opened", () => { forgetLooked(); this.#opened(); });
    welcome(this.#picture, this.#start, desk, files);
    new Keeping(desk, files, notices, this.#leaving.signal);
    const top = this.element.querySelector<HTMLElement>(".top")!;
    listenToPageKeys(commands, () => [top, text, picture, side.element], this.#leaving.signal);
    takeDrops(files, this.#leaving.signal);
  }

  #commands(): Commands {
    const { desk, files, language } = this.around;
    return {
      begin: () => void this.#start.ask(), open: () => void files.open(),
      save: () => void files.save(), saveAs: () => void files.saveAs(),
      undo: () => this.#undo(),
      redo: () => { this.#writer.end(); if (desk.redo()) tell(w().say.redone); },
      show: () => chooseView(desk), share: () => share(desk, files, () => this.#check()), keys: explain, language, about,
      text: () => { open.text = !open.text; this.arrange(); if (open.text) this.#text.focus(); },
      panel: () => { open.side = !open.side; this.arrange(); if (open.side) this.#side.element.scrollIntoView({ block: "nearest" }); },
      unselect: () => this.#unselect(),
      find: () => { this.#writer.end(); this.#find.open(); },
      levels: () => { this.#writer.end(); this.#levels.next(); },
      zoom: (by) => this.#picture.setZoom(typeof by === "number" ? this.#picture.zoom * by : by),
    };
  }

  /** What was added without words is what goes then, and nothing older. */
  #undo(): void {
    const isGone = this.#writer.end();
    tell(isGone || this.around.desk.undo() ? w().say.undone : w().say.nothingToUndo);
  }

  /** Opens the form of something, at one of its fields. */
  #fill(key: Key | null, path?: string): void {
    open.side = true;
    this.arrange();
    this.#side.open("panel");
    this.#panel.lead(key, path);
  }

  /** Shows what is to be looked at. */
  #check(): void {
    open.side = true;
    this.arrange();
    this.#side.open("checks");
  }

  /** Who was in a field that goes is in the picture then. */
  #unselect(): void {
    const { desk } = this.around;
    if (this.#picture.region.classList.contains("is-dragging")) return;
    desk.choose(null);
    if (document.activeElement !== document.body) return;
    this.#picture.options.focus();
    desk.choose(null);
  }

  #closeSide(): void {
    open.side = false;
    this.arrange();
    this.#picture.region.scrollIntoView({ block: "nearest" });
    this.#picture.options.focus();
  }

  #showText(at: Range | null): void {
    open.text = true;
    this.arrange();
    if (at) this.#text.show(at, true);
  }

  /** What cannot be read is mended in the text. */
  #opened(): void {
    const { ok, problems } = this.around.desk.state;
    if (ok) return;
    open.side = true;
    this.#side.open("checks");
    this.#showText(problems[0]?.range ?? null);
  }

  /** Shows what is open, and nothing else; for the first time when it stands in the document. */
  arrange(): void {
    this.#text.region.hidden = !open.text;
    this.#side.element.hidden = !open.side;
    this.#shell.showParts();
    if (open.text) this.#text.seen();
    if (open.side) this.#panel.show();
  }

  leave(): void {
    this.#writer.end();
    this.#leaving.abort();
    this.around.desk.forget();
    this.element.remove();
  }
}

/** All that makes a picture something to draw in. */
function drawIn(picture: Picture, signal: AbortSignal, onUnseen: (key: Key) => void, onDropped: () => void): Writer {
  const writer = new Writer(picture);
  const questions = new Questions(picture.desk, () => picture.options.focus());
  new Dragging(picture, writer, signal).onDropped = onDropped;
  const bar = new Bar(picture, writer, questions);
  questions.onUnseen = bar.onUnseen = onUnseen;
  showAdders(picture, writer);
  showLevelNames(picture);
  listenToKeys(picture, writer);
  return writer;
}

/** Says what to do, until somebody has done something. */
function welcome(picture: Picture, start: Start, desk: Desk, files: Files): void {
  if (!open.welcome) return;
  const words = w().welcome;
  const strip = element("aside.welcome", { "aria-label": words.heading },
    element("p", {}, element("strong", {}, words.heading), " ", matchMedia("(pointer: coarse)").matches ? words.howTouch : words.how, " ", files.hasPlace ? "" : element("span.keep", {}, words.keep)),
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
