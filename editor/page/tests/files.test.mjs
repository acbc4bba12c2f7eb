// Opening, dropping and saving, and work that is in no file.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, journey, on, openFile, press, saved, violations } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("nothing is kept in the browser", () => on(async (page) => {
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
  assert.deepEqual(kept, [0, 0, 0]);
}));

test("work that is in no file is not lost without a question", () => on(async (page) => {
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  const leaving = new Promise((resolve) => page.once("dialog", async (dialog) => { await dialog.dismiss(); resolve(dialog.type()); }));
  void page.close({ runBeforeUnload: true });
  assert.equal(await leaving, "beforeunload");
  await button(page, "Nieuw").click();
  assert.match(await page.locator("dialog").innerText(), /nog niet is bewaard/);
  await press(page, "Escape");
  await saved(page);
  await button(page, "Nieuw").click();
  assert.match(await page.locator("dialog").innerText(), /Waarmee begint u/);
}, { fresh: true }));

test("in a window the keys to save and to print do not save and print the page itself", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.evaluate(() => { window.left = []; addEventListener("keydown", (event) => { if (event.ctrlKey && !event.defaultPrevented) window.left.push(event.key); }); });
  await press(page, "Control+s", "Control+p", "Control+o", "Control+a");
  assert.deepEqual(await page.evaluate(() => window.left.filter((it) => it !== "Control")), ["a"]);
}, { fresh: true }));

test("a file that is dropped on the page is opened", () => on(async (page) => {
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], "dropped.yaml"));
    for (const name of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
  }, journey("zarina"));
  await page.locator(".file", { hasText: "dropped.yaml" }).waitFor();
  assert.equal(await saved(page), journey("zarina"));
}));

test("where the browser cannot write files, saving is a download", () => on(async (page) => {
  await page.evaluate(() => { window.showSaveFilePicker = undefined; });
  const download = page.waitForEvent("download");
  await press(page, "Control+s");
  assert.equal((await download).suggestedFilename(), "klantreis-van-sam.yaml");
}, { fresh: true }));

test("a journey that is in no file is called after its title; a file keeps its name", () => on(async (page) => {
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => window.saved.length > 0);
  assert.equal(await page.evaluate(() => window.saved.pop().name), "klantreis-van-sam.yaml");
  await openFile(page, "van thuis.yaml", `titel: Klantreis van Zoë's ${"heel ".repeat(30)}\nstappen:\n  - gebeurtenis: Een\n`);
  await page.keyboard.press("Control+Shift+s");
  await page.waitForFunction(() => window.saved.length > 0);
  assert.equal(await page.evaluate(() => window.saved.pop().name), "van thuis.yaml");
}));

test("after a while it asks to put work in a file, and from then on saves by itself where that is said", () => on(async (page) => {
  await page.clock.install();
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  await page.clock.fastForward("02:00");
  assert.equal(await page.locator(".keeping").count(), 0);
  await page.clock.fastForward("01:10");
  assert.match(await page.locator(".keeping").innerText(), /nog in geen bestand/);
  assert.deepEqual(await violations(page), []);
  await page.locator(".keeping").getByRole("button", { name: "Nu bewaren" }).click();
  await page.locator(".keeping").waitFor({ state: "detached" });
  await press(page, "Alt+ArrowDown");
  await page.clock.fastForward("03:10");
  await page.locator(".keeping").getByRole("button", { name: "Voortaan vanzelf bewaren" }).click();
  await page.locator(".keeping").waitFor({ state: "detached" });
  await page.evaluate(() => { window.saved = []; });
  await press(page, "Alt+ArrowDown");
  await page.clock.fastForward("00:03");
  await page.waitForFunction(() => window.saved.length === 1);
  assert.doesNotMatch(await page.locator(".file").innerText(), /nog niet bewaard/);
}, { fresh: true }));

test("after a reload it says that what was in no file is gone, and offers to open one", () => on(async (page) => {
  await page.reload();
  const notice = page.locator(".notice", { hasText: "opnieuw geladen" });
  const chooser = page.waitForFunction(() => window.asked);
  await page.evaluate(() => { window.showOpenFilePicker = async () => { window.asked = true; throw new DOMException("", "AbortError"); }; });
  await notice.getByRole("button", { name: "Mijn bestand openen" }).click();
  await chooser;
  assert.equal(await notice.count(), 0);
}, { fresh: true }));
