// Going back: what was chosen stays chosen, wherever that puts it, so that the next key does nothing to another step.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, chosen, on, openFile, press, saved } from "./browser.mjs";

after(() => browser.close());

const THREE = "titel: Sam\nstappen:\n  - gebeurtenis: Een\n    niveau: neutraal\n  - gebeurtenis: Twee\n    niveau: neutraal\n  - gebeurtenis: Drie\n    niveau: neutraal\n";

/** Opens three steps, and chooses one of them. */
async function choose(page, words) {
  await openFile(page, "three.yaml", THREE);
  await card(page, words).click();
  await page.locator(".options").focus();
}

test("a step that was moved is chosen where it was before, and where it comes again", () => on(async (page) => {
  await choose(page, "Een");
  await press(page, "Alt+ArrowRight", "Alt+ArrowRight", "Control+z");
  assert.match(await chosen(page), /^Stap 2\. .*Een/);
  await press(page, "Control+y");
  assert.match(await chosen(page), /^Stap 3\. .*Een/);
  await press(page, "Control+z", "Control+z", "Alt+ArrowUp");
  assert.equal(await saved(page), THREE.replace("Een\n    niveau: neutraal", "Een\n    niveau: tevreden-neutraal"));
}));

test("a step that was taken away is chosen when it comes back", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Delete", "Control+z");
  assert.match(await chosen(page), /^Stap 2\. .*Twee/);
}));

test("where an added step goes again, the one before it is chosen", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Control+Enter");
  await page.keyboard.type("Nieuw");
  await press(page, "Enter", "Control+z");
  assert.match(await chosen(page), /^Stap 2\. .*Twee/);
}));

test("one undo takes back what was typed in one go, also when that begins with a space", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Enter", "End");
  await page.keyboard.type(" en meer");
  await press(page, "Enter", "Enter", "End");
  await page.keyboard.type(" en nog meer");
  await press(page, "Enter", "Control+z");
  assert.equal(await saved(page), THREE.replace("Twee", "Twee en meer"));
  const field = page.locator(".fields textarea").first();
  await field.focus();
  await press(page, "End");
  await page.keyboard.type(" dan dat");
  await page.locator(".options").focus();
  await press(page, "Control+z");
  assert.equal(await saved(page), THREE.replace("Twee", "Twee en meer"));
}));

test("undo takes back a step that has no words yet, and nothing older", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Alt+ArrowDown", "Control+Enter");
  await page.locator(".writing").waitFor();
  await page.locator(".commands button", { hasText: "Ongedaan maken" }).click();
  assert.equal(await saved(page), THREE.replace("Twee\n    niveau: neutraal", "Twee\n    niveau: neutraal-ontevreden"));
}));

test("Escape after a space leaves what was typed before", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Enter", "End");
  await page.keyboard.type(" en meer");
  await press(page, "Enter", "Enter", "End", "Space", "Escape");
  assert.equal(await saved(page), THREE.replace("Twee", "Twee en meer"));
}));

test("a step whose words are taken back stays chosen", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Enter");
  await page.keyboard.type("Anders");
  await press(page, "Enter", "Control+z");
  assert.match(await chosen(page), /^Stap 2\. .*Twee/);
}));
