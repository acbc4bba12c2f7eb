// Five hundred changes one after another, as they come; then all of them back, to the first byte.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, journey, on, openFile, press, saved } from "./browser.mjs";

after(() => browser.close());

const EDITS = Number(process.env.KLANTREIS_EDITS ?? 500);
const FEWER = EDITS / 5;

/** Numbers that look like chance, and are the same each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const WORDS = ["Ik bel: niemand.", "Hoe nu verder? #vraag", "- Wachten", "'s Avonds", "ja", "Zij zegt \"kom\"", "3", "Écht wel, {of} [niet]"];

/** One change that somebody could make with keys. */
async function change(page, roll) {
  for (let n = roll(4); n > 0; n -= 1) await page.keyboard.press(roll(2) ? "ArrowRight" : "ArrowLeft");
  if (roll(3) === 0) await page.keyboard.press("ArrowDown");
  switch (roll(9)) {
    case 0: return press(page, "Enter").then(() => write(page, roll));
    case 1: return press(page, "Control+Enter").then(() => write(page, roll));
    case 2: return press(page, "Alt+ArrowLeft");
    case 3: return press(page, "Alt+ArrowRight");
    case 4: return press(page, "Delete");
    case 5: return page.evaluate(() => document.querySelector(".tool-emotion").click()).then(() => write(page, roll));
    case 6: return page.evaluate(() => document.querySelector(".tool-thought").click()).then(() => write(page, roll));
    default: return press(page, roll(2) ? "Alt+ArrowUp" : "Alt+ArrowDown");
  }
}

async function write(page, roll) {
  if ((await page.locator(".writing").count()) === 0) return;
  await page.keyboard.insertText(WORDS[roll(WORDS.length)]);
  await page.keyboard.press("Enter");
}

for (const [name, edits] of [["inge", EDITS], ["gezamenlijk", FEWER], ["sam", FEWER]]) {
  test(`${name}: ${edits} changes, and back to the first byte`, () => on(async (page) => {
    const first = journey(name);
    const roll = dice(name.length);
    await openFile(page, `${name}.yaml`, first);
    await page.locator(".options").focus();
    const canUndo = () => page.evaluate(() => document.querySelector('.commands [title*="Ctrl+Z"]').getAttribute("aria-disabled") === "false");
    for (let n = 0; n < edits; n += 1) await change(page, roll);
    const last = await saved(page);
    assert.notEqual(last, first);
    assert.equal(await page.locator(".is-stale").count(), 0);
    for (let n = 0; await canUndo(); n += 1) {
      assert.ok(n < 3 * edits);
      await press(page, "Control+z");
    }
    assert.equal(await saved(page), first);
    const canRedo = () => page.evaluate(() => document.querySelector('.commands [title*="Ctrl+Y"]').getAttribute("aria-disabled") === "false");
    while (await canRedo()) await press(page, "Control+y");
    assert.equal(await saved(page), last);
  }));
}
