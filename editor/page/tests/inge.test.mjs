// The journey of Inge, typed from nothing as somebody would, and drawn by the command line just as in the page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, journey, on, openFile, program, root, saved } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "klantreis-editor-"));
after(() => browser.close());
after(() => rmSync(folder, { recursive: true, force: true }));

/** A journey as data. */
function data(file) {
  execFileSync(program, ["export", file, "-o", join(folder, "data.json"), "-q"]);
  const made = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
  rmSync(join(folder, "data.json"));
  return made;
}

/** What the command line draws of a text. */
function drawn(text) {
  const file = join(folder, "drawn.yaml");
  writeFileSync(file, text);
  execFileSync(program, ["render", file, "-o", join(folder, "drawn.svg"), "-q"]);
  return readFileSync(join(folder, "drawn.svg"), "utf8");
}

/** What the page gives when somebody asks for a picture. */
async function exported(page) {
  await page.locator(".commands button", { hasText: "Doorgeven" }).click();
  const download = page.waitForEvent("download");
  await page.locator(".way", { hasText: "SVG" }).first().click();
  const gate = page.getByRole("button", { name: /toch doorgeven/ });
  await Promise.race([download, gate.waitFor().then(() => gate.click())]);
  const text = readFileSync(await (await download).path(), "utf8");
  await page.keyboard.press("Escape");
  return text;
}

for (const name of ["inge", "gezamenlijk", "zarina", "loket", "mila-gezin"]) {
  test(`${name}: the page draws what the command line draws, byte for byte`, () => on(async (page) => {
    await openFile(page, `${name}.yaml`, journey(name));
    assert.equal(await exported(page), drawn(journey(name)));
  }));
}

/** Somebody at work: what is done, and how much of it. */
class Hand {
  gestures = 0;
  constructor(page) { this.page = page; }
  async click(place, options) { this.gestures += 1; await this.page.locator(place).first().click(options); }
  async double(place) { this.gestures += 1; await this.page.locator(place).first().dblclick(); }
  async key(key) { this.gestures += 1; await this.page.keyboard.press(key); }
  async write(text) { this.gestures += 1; await this.page.keyboard.insertText(text); await this.key("Enter"); }
  /** Nobody is as quick as a program: the window closes, and the picture has focus again. */
  async back() {
    await this.page.waitForFunction(() => !document.querySelector("dialog") && document.activeElement.matches(".options"));
  }
  async fill(label, text) { this.gestures += 2; await this.page.getByLabel(label, { exact: true }).first().fill(text); }
}

const text = (value) => (typeof value === "object" ? value.tekst : value);
const list = (value) => (value === undefined ? [] : [value].flat());
const HALVES = ["tevreden", "tevreden-neutraal", "neutraal", "neutraal-ontevreden", "ontevreden", "ontevreden-wanhoop", "wanhoop"];
const half = (level) => HALVES.findIndex((it) => it === level || it.split("-").reverse().join("-") === level);

async function level(hand, from, to) {
  for (let at = from; at !== to; at += Math.sign(to - from)) await hand.key(to > from ? "Alt+ArrowDown" : "Alt+ArrowUp");
}

async function organisation(hand, { naam, soort, actie, ervaring }) {
  await hand.click(".tool-organisation");
  await hand.fill("Organisatie of soort", list(naam ?? soort)[0]);
  await hand.fill("Wat deed zij?", actie ?? ervaring);
  await hand.click("dialog button.main");
  await hand.back();
}

async function asked(hand, tool, answer) {
  await hand.click(`.tool-${tool}`);
  await hand.write(answer);
  await hand.back();
}

/** One step; the picture has focus, and the step is chosen. */
async function step(hand, step, before) {
  const words = text(step.gebeurtenis);
  await hand.write(words ?? "Weg");
  if (step.niveau) await level(hand, before, half(step.niveau));
  for (const [tool, value] of [["emotion", step.emotie], ["thought", step.gedachte]]) {
    if (value) await asked(hand, tool, text(value));
  }
  if (step.tijd) await asked(hand, "time", text(step.tijd));
  if (step.betreft) await asked(hand, "about", list(step.betreft).join(", "));
  for (const it of list(step.organisaties)) await organisation(hand, it);
}

test("Inge, typed from nothing", () => on(async (page) => {
  const inge = data(join(root, "journeys", "inge.yaml"));
  const hand = new Hand(page);
  await hand.fill("Titel", inge.titel);
  await hand.click('.option[data-part="events"] >> nth=1');
  await hand.key("Delete");
  await hand.double('.option[data-part="events"]');
  let [at, phase] = [half("neutraal"), null];
  for (const [nth, it] of inge.stappen.entries()) {
    if (nth > 0) await hand.key("Control+Enter");
    await step(hand, it, at);
    if (it.niveau) at = half(it.niveau);
    const now = String(it.fase ?? phase);
    if (nth === 0) await page.locator(".fields [data-kind=phase] select").first().selectOption(now);
    else for (let n = Number(phase); n < Number(now); n += 1) await hand.key("Alt+ArrowRight");
    phase = now;
  }
  const made = await saved(page);
  writeFileSync(join(folder, "made.yaml"), made);
  const got = data(join(folder, "made.yaml"));
  console.log(`${inge.stappen.length} steps: ${hand.gestures} gestures`);
  assert.equal(got.stappen.length, inge.stappen.length);
  assert.deepEqual(got.stappen.map((it) => text(it.emotie)), inge.stappen.map((it) => text(it.emotie)));
  assert.deepEqual(got.stappen.map((it) => list(it.organisaties).length), inge.stappen.map((it) => list(it.organisaties).length));
  assert.equal(await exported(page), drawn(made));
}));
