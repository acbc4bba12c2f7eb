// A journey out of notes that are pasted, or of a table.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, card, on, root, saved } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("notes that are pasted become a journey", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill("# Klantreis van Noor\n\n## Fase 1\n\nIk vraag om hulp.\n\nNiemand belt terug.\n");
  await page.getByRole("button", { name: /Maak er een klantreis van/ }).click();
  const go = page.getByRole("button", { name: "Hiermee verder" });
  await Promise.race([go.waitFor().then(() => go.click()), card(page, "Ik vraag om hulp").waitFor()]);
  await card(page, "Niemand belt terug").waitFor();
  assert.match(await saved(page), /Noor/);
}));

test("a paragraph that is pasted becomes a step a sentence", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").pressSequentially("Ik vraag om hulp. Niemand belt terug. Dan komt Toos.");
  await page.getByRole("button", { name: /Maak er een klantreis van/ }).click();
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  // The example that was there says something of this too.
  await card(page, "Dan komt Toos").waitFor();
  assert.equal(await page.locator('.option[data-part="events"]').count(), 3);
}));

/** Opens the window for notes, and puts these in. */
async function paste(page, notes) {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill(notes);
  return page.locator("dialog [name]:checked").inputValue();
}

test("lines without blank lines between them become a step each, and the window says how many", () => on(async (page) => {
  assert.equal(await paste(page, "Gesprek met mw. Zahra\nkind ziek, geen slaap. moe. boos.\nhuisarts zegt wachten\ngemeente belt niet terug\n"), "line");
  assert.match(await page.locator("dialog .chips .help").innerText(), /4 stappen/);
  await page.locator("dialog label", { hasText: "Elke alinea" }).click();
  assert.match(await page.locator("dialog .chips .help").innerText(), /1 stap\./);
  await page.locator("dialog textarea").fill("een\ntwee\n");
  assert.match(await page.locator("dialog .chips .help").innerText(), /1 stap\./);
}));

test("a text that is broken at the edge of the page is not cut at its lines", () => on(async (page) => {
  assert.notEqual(await paste(page, "Ik heb de gemeente drie keer gebeld over de woning die ons is\nbeloofd, en telkens kreeg ik iemand anders aan de lijn die er\nniets van wist.\n"), "line");
}));

test("a sentence goes on behind an abbreviation or an initial", () => on(async (page) => {
  await paste(page, "Ik spreek mw. F. de Wit van de St. Jansschool over bijv. dhr. Bos, o.a. nr. 12. Dr. Smit belt. Zij luistert. Dat is voor u. Goed.");
  await page.locator("dialog label", { hasText: "Elke zin" }).click();
  assert.match(await page.locator("dialog .chips .help").innerText(), /5 stappen/);
}));

test("a workbook of Excel becomes a journey", () => on(async (page) => {
  await button(page, "Nieuw").click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".way", { hasText: "Iets anders openen" }).click();
  await (await chooser).setFiles(join(root, "import", "tests", "files", "openpyxl.xlsx"));
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  await page.waitForFunction(() => document.querySelectorAll('.option[data-part="events"]').length > 2);
}));

test("of a table with several families one is chosen to go on with", () => on(async (page) => {
  await button(page, "Nieuw").click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".way", { hasText: "Iets anders openen" }).click();
  const buffer = Buffer.from("gezin;stap;niveau\nEen;Ik bel;neutraal\nTwee;Wij wachten;ontevreden\n");
  await (await chooser).setFiles({ name: "gezinnen.csv", mimeType: "text/csv", buffer });
  await page.getByLabel(/2 klantreizen/).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  await card(page, "Wij wachten").waitFor();
}));
