// The file pickers of the browser: what was chosen, what was not, and what may not be written. (They are stubbed: no
// browser lets a script answer its own.)
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, on, openFile, press, told } from "./browser.mjs";

after(() => browser.close());

const FILE = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel.\n    niveau: neutraal\n";
const unsaved = (page) => page.locator(".unsaved").count();

async function change(page) {
  await card(page, "Ik").click();
  await press(page, "Alt+ArrowUp");
  await page.locator(".unsaved").waitFor();
}

/** Every picker refuses, as the browser does for this reason. */
const refuse = (page, reason) => page.evaluate((name) => {
  window.asked = [];
  for (const picker of ["showSaveFilePicker", "showOpenFilePicker"]) {
    window[picker] = async (options) => { window.asked.push({ picker, options }); throw new DOMException("", name); };
  }
}, reason);

test("a file that was opened is saved where it stands, without a question", () => on(async (page) => {
  await openFile(page, "van-thuis.yaml", FILE);
  await change(page);
  await page.evaluate(() => { window.showSaveFilePicker = () => { throw new Error("nobody should be asked"); }; });
  await press(page, "Control+s");
  await page.waitForFunction(() => window.saved.length === 1);
  assert.equal(await page.evaluate(() => window.saved[0].name), "van-thuis.yaml");
  assert.equal(await unsaved(page), 0);
}, { fresh: true }));

test("the first time it asks where, with a name and the endings of a journey; after that no more", () => on(async (page) => {
  await page.evaluate(() => {
    const pick = window.showSaveFilePicker;
    window.asked = [];
    window.showSaveFilePicker = (options) => { window.asked.push(options); return pick(options); };
  });
  await change(page);
  for (const key of ["Control+s", "Alt+ArrowDown", "Control+s"]) await press(page, key);
  await page.waitForFunction(() => window.saved.length === 2);
  const asked = await page.evaluate(() => window.asked);
  assert.equal(asked.length, 1);
  assert.equal(asked[0].suggestedName, "klantreis-van-sam.yaml");
  assert.deepEqual(asked[0].types[0].accept["application/yaml"], [".yaml", ".yml", ".json"]);
}, { fresh: true }));

test("who goes away from a picker keeps the work, and it stays unsaved", () => on(async (page) => {
  await change(page);
  await refuse(page, "AbortError");
  await press(page, "Control+s");
  await page.waitForFunction(() => window.asked.length === 1);
  assert.equal(await unsaved(page), 1);
  assert.doesNotMatch(await told(page), /Bewaard|lukt niet/);
  await press(page, "Control+o");
  await page.getByRole("button", { name: "Niet bewaren" }).click();
  await page.waitForFunction(() => window.asked.length === 2);
  assert.equal(await card(page, "Ik vraag").count(), 1);
  assert.equal(await unsaved(page), 1);
}, { fresh: true }));

test("where the browser forbids its picker, saving is a download", () => on(async (page) => {
  await change(page);
  await refuse(page, "SecurityError");
  const download = page.waitForEvent("download");
  await press(page, "Control+s");
  assert.equal((await download).suggestedFilename(), "klantreis-van-sam.yaml");
}, { fresh: true }));

test("a file that may not be written stays as it is, and it is said what to do", () => on(async (page) => {
  await page.evaluate((text) => {
    const denied = async () => { throw new DOMException("", "NotAllowedError"); };
    window.showOpenFilePicker = async () => [{ name: "vast.yaml", kind: "file", getFile: async () => new File([text], "vast.yaml"), createWritable: denied }];
  }, FILE);
  await press(page, "Control+o");
  await page.locator(".file", { hasText: "vast.yaml" }).waitFor();
  await change(page);
  await press(page, "Control+s");
  await page.locator(".told", { hasText: "Bewaren lukt niet" }).waitFor();
  assert.equal(await unsaved(page), 1);
  await press(page, "Control+Shift+s");
  await page.waitForFunction(() => window.saved.length === 1);
  assert.equal(await unsaved(page), 0);
}, { fresh: true }));

test("a disk that is full leaves the work unsaved", () => on(async (page) => {
  await page.evaluate(() => {
    const full = async () => { throw new DOMException("", "QuotaExceededError"); };
    window.showSaveFilePicker = async ({ suggestedName }) => ({ name: suggestedName, kind: "file", createWritable: async () => ({ write: full, close: async () => {} }) });
  });
  await change(page);
  await press(page, "Control+s");
  await page.locator(".told", { hasText: "Bewaren lukt niet" }).waitFor();
  assert.equal(await unsaved(page), 1);
}, { fresh: true }));
