// Names to look at: a click says that they are made up.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, on, openFile, press, saved } from "./browser.mjs";

after(() => browser.close());

test("a name to look at is declared as made up with one click", () => on(async (page) => {
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij ons wonen.\n    niveau: neutraal\n");
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Freek" }).click();
  assert.match(await saved(page), /fictieve_namen: .*Freek/);
  await press(page, "Control+z", "Control+y");
  await page.locator("li.name", { hasText: "Freek" }).waitFor({ state: "detached" });
}));

test("a name that was declared made up stays in its row until something else changes", () => on(async (page) => {
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij Joost wonen.\n    niveau: neutraal\n");
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Freek" }).waitFor();
  const before = await page.locator("#tab-checks .count").innerText();
  await page.getByRole("button", { name: "Bedacht: Freek" }).click();
  await page.locator("li.name .declared").waitFor();
  // The checks have run again.
  await page.waitForFunction((count) => document.querySelector("#tab-checks .count").textContent !== count, before);
  const rows = page.locator("li.name");
  assert.deepEqual((await rows.allInnerTexts()).map((it) => it.split(/\s/)[0]), ["Freek", "Joost"]);
  assert.match(await rows.first().innerText(), /bedacht/);
  assert.equal(await rows.first().getByRole("button", { name: /Bedacht/ }).count(), 0);
}));

test("that the name of the narrator is made up is said with one click", () => on(async (page) => {
  await page.getByLabel("Verteller: de naam", { exact: true }).fill("Zarina");
  await page.locator(".hint", { hasText: "Kies dan Bedacht" }).waitFor();
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Zarina" }).click();
  assert.match(await saved(page), /verteller: \{ naam: Zarina, fictief: ja \}/);
}));
