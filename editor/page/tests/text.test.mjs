// The text beside the picture.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, on, openFile, press, saved } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("text and picture follow each other", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "Niemand belt terug" }).click();
  await press(page, "End");
  await page.keyboard.type(" Nooit.");
  await card(page, "Niemand belt terug. Nooit.").waitFor();
  await card(page, "Ik vraag").click();
  await press(page, "Alt+ArrowUp", "Alt+ArrowUp");
  await page.locator(".cm-line", { hasText: "niveau: tevreden" }).waitFor();
  assert.ok((await page.locator(".cm-chosen").count()) > 0);
}));

test("a mistake in the text is marked, and the picture waits", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "niveau: ontevreden" }).click();
  await press(page, "End");
  await page.keyboard.type("x");
  await page.locator(".stale").waitFor();
  await page.locator(".cm-lintRange-error").first().waitFor();
  await page.click("#tab-checks");
  assert.match(await page.locator(".checks").innerText(), /Eerst herstellen/);
  await page.locator(".cm-content").focus();
  await press(page, "Backspace");
  await page.locator(".stale").waitFor({ state: "hidden" });
}));

test("levels and keys are offered while one types", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "niveau: ontevreden" }).click();
  await press(page, "End", "Control+Backspace");
  await page.keyboard.type("wa");
  await press(page, "Control+Space");
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "wanhoop" }).first().click();
  assert.match(await saved(page), /niveau: wanhoop/);
}));

test("what has no form is filled in at its place in the text", () => on(async (page) => {
  await openFile(page, "p.yaml", "titel: Sam\nstappen:\n  - gebeurtenis: Een\n    niveau: neutraal\n  - gebeurtenis: Twee\n");
  await card(page, "Een").click();
  await page.evaluate(() => { for (const group of document.querySelectorAll(".fields details")) group.open = true; });
  await page.getByRole("button", { name: "In de tekst invullen" }).first().click();
  await page.keyboard.type(" # hier");
  assert.match(await saved(page), /Een\n    niveau: neutraal # hier\n/);
}, { fresh: true }));
