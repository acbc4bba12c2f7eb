// What the page finds in a journey is what `klantreis check` finds in it: names to look at above all.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { browser, on, openFile, program, root } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "klantreis-checks-"));
after(() => browser.close());
after(() => rmSync(folder, { recursive: true, force: true }));

const plain = (message) => message.replaceAll("`", "");

/** What the command finds: names, and other messages. */
function checked(text) {
  const file = join(folder, "checked.yaml");
  writeFileSync(file, text);
  const args = ["check", file, "--format", "json", "--lang", "nl", "--no-settings"];
  let told;
  try {
    told = execFileSync(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  } catch (found) {
    told = found.stdout;
  }
  // Which signs a PDF cannot have the page says when it is asked for one.
  const all = JSON.parse(told).filter(({ code }) => code !== "character-not-drawn");
  // Of the narrator too the page says with a click that the name is made up.
  const nameOf = ({ code, name, message }) => (code === "fictional-name" ? message.match(/“(.*)”/)[1] : name);
  return all.map((it) => (nameOf(it) ? `name: ${nameOf(it)}` : plain(it.message))).sort();
}

/** What the page lists. */
const listed = (page) => page.evaluate(() => {
  const texts = (what) => [...document.querySelectorAll(`.checks ${what}`)].map((it) => it.textContent);
  return [...texts(".name .link").map((name) => `name: ${name}`), ...texts(".finding .message")].sort();
});

const corpus = (name, language) => {
  const lines = readFileSync(join(root, "src", "privacy", "corpus", `${name}.txt`), "utf8").split("\n");
  const own = lines.filter((line) => line.startsWith(`${language} `)).map((line) => line.slice(line.indexOf(": ") + 2));
  return own.map((line) => line.replace(/\{\w+:([^}]*)\}/g, "$1"));
};

/** A journey in which each sentence is a step. */
const journeyOf = (sentences, language) =>
  `titel: Zinnen\ntaal: ${language}\nstappen:\n${sentences.map((it) => `  - gebeurtenis: ${JSON.stringify(it)}\n    niveau: neutraal\n`).join("")}`;

const FILES = [
  ...(process.env.KLANTREIS_FILES?.split(" ") ?? ["bea", "gezamenlijk"].map((name) => join(root, "journeys", `${name}.yaml`)))
    .map((path) => [basename(path), readFileSync(path, "utf8")]),
  ...["nl", "en"].flatMap((language) => ["identifying", "clean"].map((name) => [`${name}-${language}.yaml`, journeyOf(corpus(name, language), language)])),
];

test("the page finds what the command finds", () => on(async (page) => {
  await page.click("#tab-checks");
  let names = 0;
  for (const [name, text] of FILES) {
    const expected = checked(text);
    names += expected.filter((it) => it.startsWith("name: ")).length;
    await openFile(page, name, text);
    let found = [];
    for (let tries = 0; tries < 100; tries += 1) {
      found = await listed(page);
      if (JSON.stringify(found) === JSON.stringify(expected)) break;
      await page.waitForTimeout(50);
    }
    assert.deepEqual(found, expected, name);
  }
  assert.ok(names > 200, `${names} names`);
}));
