// A step that comes into another phase, and what that means for the steps behind it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, drag, on, openFile, press, saved, told } from "./browser.mjs";

after(() => browser.close());

const step = (word, phase) => `  - ${phase ? `fase: ${phase}\n    ` : ""}gebeurtenis: ${word}\n    niveau: neutraal\n`;
const FIVE = `titel: Sam\nstappen:\n${step("Een", 1)}${step("Twee")}${step("Drie")}${step("Vier")}${step("Vijf", 4)}`;

const inPhase = async (page, words, phase) => {
  await card(page, words).click();
  await page.locator(".fields [data-kind=phase] select").first().selectOption(phase);
};

test("the steps behind one that comes into a later phase go along, and that is said", () => on(async (page) => {
  await openFile(page, "five.yaml", FIVE);
  await inPhase(page, "Twee", "3");
  assert.match(await told(page), /Stap 2 staat nu in fase 3\. Stappen 3–4 gaan mee\./);
  await page.locator(".told button", { hasText: "Ongedaan maken" }).click();
  assert.equal(await saved(page), FIVE);
  await inPhase(page, "Twee", "3");
  assert.equal(await saved(page), FIVE.replace(step("Twee"), step("Twee", 3)));
}));

test("what can be taken back with a button is the last change alone", () => on(async (page) => {
  await openFile(page, "five.yaml", FIVE);
  await inPhase(page, "Twee", "3");
  await page.locator(".told button").waitFor();
  await page.locator(".tool-up").click();
  assert.equal(await page.locator(".told button").count(), 0);
}));

test("the steps behind one that comes into the phase before stay in theirs", () => on(async (page) => {
  const text = FIVE.replace(step("Drie"), step("Drie", 2));
  await openFile(page, "five.yaml", text);
  await inPhase(page, "Drie", "1");
  assert.doesNotMatch(await told(page), /mee/);
  assert.equal(await saved(page), text.replace(step("Drie", 2), step("Drie", 1)).replace(step("Vier"), step("Vier", 2)));
}));

test("where somebody tells that the story goes back, that is said", () => on(async (page) => {
  await openFile(page, "five.yaml", FIVE);
  await inPhase(page, "Drie", "5");
  assert.match(await told(page), /Bij stap 4 gaat het verhaal nu terug naar fase 1/);
}));

test("a drag into another phase takes the step alone, and makes no return", () => on(async (page) => {
  await openFile(page, "five.yaml", FIVE);
  const [from, to] = [await card(page, "Twee").boundingBox(), await card(page, "Vijf").boundingBox()];
  await drag(page, "Twee", to.x + to.width - from.x - from.width / 2 - 2, 3);
  assert.match(await told(page), /Stap 2 is nu stap 5\. Stap 5 staat nu in fase 4/);
  assert.doesNotMatch(await told(page), /mee|terug/);
  assert.equal(await saved(page), FIVE.replace(step("Twee"), "") + step("Twee"));
}));

test("with keys a step goes to the edge of the next phase", () => on(async (page) => {
  await openFile(page, "five.yaml", FIVE);
  await card(page, "Vier").click();
  await page.locator(".options").focus();
  await press(page, "Alt+ArrowRight");
  assert.match(await told(page), /Stap 4 staat nu in fase 4/);
  assert.equal(await saved(page), FIVE.replace(step("Vier"), step("Vier", 4)));
}));
