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

test("a step whose words are taken back stays chosen", () => on(async (page) => {
  await choose(page, "Twee");
  await press(page, "Enter");
  await page.keyboard.type("Anders");
  await press(page, "Enter", "Control+z");
  assert.match(await chosen(page), /^Stap 2\. .*Twee/);
}));
