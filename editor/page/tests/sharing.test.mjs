// What goes out: after the privacy gate, in every format, on paper and by the clipboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { browser, journey, on, openFile } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

const FREEK = "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij ons wonen.\n    niveau: neutraal\n";

test("the privacy gate comes before anything goes out", () => on(async (page) => {
  await openFile(page, "n.yaml", FREEK);
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "SVG" }).first().click();
  await page.locator("dialog", { hasText: "Kijk dit eerst na" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /toch doorgeven/ }).click();
  assert.match((await download).suggestedFilename(), /\.svg$/);
}, { fresh: true }));

test("the file itself goes out after the gate too", () => on(async (page) => {
  await openFile(page, "n.yaml", FREEK);
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "Het bestand zelf" }).click();
  const gate = page.getByRole("button", { name: /toch doorgeven/ });
  await gate.waitFor();
  assert.deepEqual(await page.evaluate(() => window.saved), []);
  await gate.click();
  await page.waitForFunction(() => window.saved.length === 1);
  assert.equal(await page.evaluate(() => window.saved[0].text), FREEK);
}, { fresh: true }));

test("every format can be had", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".examples button").first().click();
  await button(page, "Doorgeven").click();
  for (const [words, ending] of [["PNG", "png"], ["SVG", "svg"], ["PDF", "pdf"], ["Webpagina", "html"], ["In woorden", "txt"]]) {
    const download = page.waitForEvent("download");
    await page.locator(".way", { hasText: words }).first().click();
    const gate = page.getByRole("button", { name: /toch doorgeven/ });
    await Promise.race([download, gate.waitFor().then(() => gate.click())]);
    assert.match((await download).suggestedFilename(), new RegExp(`\\.${ending}$`));
  }
}));

test("the picture and its description go to the clipboard; what was looked at is not asked again", () => on(async (page, context) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFile(page, "n.yaml", FREEK);
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "Beschrijving" }).click();
  await page.getByRole("button", { name: /toch doorgeven/ }).click();
  await page.locator(".status", { hasText: "Gekopieerd" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Hulp/);
  await page.evaluate(() => { document.querySelector(".status").textContent = ""; });
  await page.locator(".way", { hasText: "Plaatje kopiëren" }).click();
  await page.locator(".status", { hasText: "Gekopieerd" }).waitFor();
  assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((it) => it.types)), ["image/png"]);
}, { fresh: true }));

test("on paper there are the pages of the picture, and nothing else", () => on(async (page) => {
  await page.evaluate(() => { window.print = () => { window.sheets = document.querySelectorAll(".printed-page svg").length; }; });
  await openFile(page, "inge.yaml", journey("inge"));
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "Op uw eigen printer" }).click();
  const gate = page.getByRole("button", { name: /toch doorgeven/ });
  await Promise.race([page.waitForFunction(() => window.sheets), gate.waitFor().then(() => gate.click())]);
  await page.waitForFunction(() => window.sheets > 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("body > :not(.printed)").filter({ visible: true }).count(), 0);
}, { fresh: true }));

test("printed by the browser itself there is no word of the journey, but where to print it", () => on(async (page) => {
  await openFile(page, "n.yaml", FREEK);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("body > *").filter({ visible: true }).count(), 0);
  assert.match(await page.evaluate(() => getComputedStyle(document.body, "::before").content), /Doorgeven/);
}, { fresh: true }));

test("in another journey the gate asks again, also where the same is found", () => on(async (page) => {
  for (const name of ["a.yaml", "b.yaml"]) {
    await openFile(page, name, FREEK);
    await button(page, "Doorgeven").click();
    const download = page.waitForEvent("download");
    await page.locator(".way", { hasText: "SVG" }).first().click();
    await page.getByRole("button", { name: /toch doorgeven/ }).click();
    await download;
    await page.keyboard.press("Escape");
  }
}, { fresh: true }));

test("a PDF to print is on A4, and dots have the letters of the drawing", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    window.pictures = [];
    URL.createObjectURL = (blob) => {
      if (blob.type.startsWith("image/svg")) void blob.text().then((text) => window.pictures.push(text));
      return make(blob);
    };
  });
  await button(page, "Doorgeven").click();
  const get = async (words) => {
    const download = page.waitForEvent("download");
    await page.locator(".way", { hasText: words }).first().click();
    const gate = page.getByRole("button", { name: /toch doorgeven/ });
    await Promise.race([download, gate.waitFor().then(() => gate.click())]);
    return readFileSync(await (await download).path(), "latin1");
  };
  const sizes = (pdf) => [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => `${Math.round(w)}x${Math.round(h)}`);
  const [paper, whole] = [sizes(await get("PDF op A4")), sizes(await get("PDF in één stuk"))];
  assert.ok(paper.length > 1 && paper.every((it) => it === "842x595"), paper.join());
  assert.equal(whole.length, 1);
  await get("PNG");
  assert.match(await page.evaluate(() => window.pictures[0]), /<path[^]*<path/);
}, { fresh: true }));

test("what goes out is called after its title, which the gate reads, and not after its file", () => on(async (page) => {
  await openFile(page, "Fatima Jansen.yaml", "titel: Een reis\nbron: verzonnen\nstappen:\n  - gebeurtenis: Ik vraag om hulp.\n    niveau: neutraal\n");
  await button(page, "Doorgeven").click();
  const download = page.waitForEvent("download");
  await page.locator(".way", { hasText: "SVG" }).first().click();
  assert.equal((await download).suggestedFilename(), "een-reis.svg");
}, { fresh: true }));

test("the window tells of each file that it is made", () => on(async (page) => {
  await openFile(page, "a.yaml", "titel: Een reis\nbron: verzonnen\nstappen:\n  - gebeurtenis: Ik vraag om hulp.\n    niveau: neutraal\n");
  await button(page, "Doorgeven").click();
  for (const [words, name] of [["PNG", "een-reis.png"], ["In woorden", "een-reis.txt"], ["Webpagina", "een-reis.html"]]) {
    await page.locator(".way", { hasText: words }).first().click();
    await page.locator("dialog .status", { hasText: `${name} is gemaakt` }).waitFor();
  }
}, { fresh: true }));

test("who wants to look first is led to what is to be looked at, and nothing goes out", () => on(async (page) => {
  await openFile(page, "n.yaml", FREEK);
  await button(page, "Doorgeven").click();
  let sent = 0;
  page.on("download", () => { sent += 1; });
  await page.locator(".way", { hasText: "SVG" }).first().click();
  await page.getByRole("button", { name: "Terug, ik kijk het na" }).last().click();
  await page.locator("dialog").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Bedacht: Freek" }).waitFor();
  assert.equal(sent, 0);
}, { fresh: true }));

test("advice that is the same for two names is read once at the gate", () => on(async (page) => {
  await openFile(page, "n.yaml", FREEK.replace("Freek", "Freek met Joost"));
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "SVG" }).first().click();
  const told = page.locator("dialog .told-of").last();
  await told.waitFor();
  const words = await told.innerText();
  assert.match(words, /Freek[^]*Joost|Joost[^]*Freek/);
  assert.equal(words.match(/Vervang de naam dan/g).length, 1);
}, { fresh: true }));
