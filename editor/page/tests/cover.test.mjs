// The bar beside a step and the round buttons lie on nothing that is read.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, journey, on, openFile, press } from "./browser.mjs";

after(() => browser.close());

/** The words and cards of the picture that lie under something, as far as they are seen. */
const under = (page, what) => page.evaluate((selector) => {
  const room = document.querySelector(".scroller").getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const read = [...document.querySelectorAll(".sheet text, .option:not(.other)")].map((it) => [it, it.getBoundingClientRect()]).filter(([, box]) => meet(box, room));
  const over = [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect()).filter((box) => meet(box, room));
  return read.filter(([, box]) => over.some((it) => meet(it, box))).map(([it]) => it.getAttribute("aria-label") ?? it.textContent);
}, what);

const SIZES = [[1366, 768], [1920, 1080], [390, 844]];

for (const [width, height] of SIZES) {
  for (const name of ["inge", "gezamenlijk"]) {
    test(`at ${width} px nothing of ${name} lies under the bar or a +`, () => on(async (page) => {
      await openFile(page, `${name}.yaml`, journey(name));
      await page.locator(".options").focus();
      let seen = 0;
      for (let n = 0; n < 14; n += 1) {
        await press(page, "ArrowRight");
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const bar = await page.locator(".bar").isVisible();
        seen += bar ? 1 : 0;
        // On a phone it stands at the foot of the window, where the page has room for it.
        if (width > 600) assert.deepEqual(await under(page, ".bar"), [], `step ${n + 1}`);
      }
      assert.ok(seen > 10, `${seen} times`);
      assert.deepEqual(await under(page, ".adder"), []);
      assert.ok((await page.locator(".adder").count()) > 5);
    }, { viewport: { width, height } }));
  }
}

test("a bar that comes below the picture moves nothing under the pointer", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const card = page.locator('.option[data-part="events"]').nth(3);
  const before = await card.boundingBox();
  await card.click();
  assert.equal(await page.locator(".bar").isVisible(), true);
  assert.deepEqual(await card.boundingBox(), before);
}, { viewport: { width: 1366, height: 768 } }));

test("who presses a button of the bar twice finds it in its place", () => on(async (page) => {
  await page.locator('.option[data-part="events"]').first().click();
  const down = page.locator(".tool-down");
  const before = await down.boundingBox();
  await down.click();
  assert.deepEqual(await down.boundingBox(), before);
  await page.mouse.move(5, 400);
  while ((await under(page, ".bar")).length > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
}, { viewport: { width: 1366, height: 768 } }));

test("the question to save moves nothing under the hands", () => on(async (page) => {
  await page.clock.install();
  await page.locator('.option[data-part="events"]').first().click();
  await press(page, "Alt+ArrowUp");
  await page.clock.fastForward("00:20");
  const before = await page.locator(".sheet").boundingBox();
  await page.clock.fastForward("03:10");
  await page.locator(".keeping").waitFor();
  assert.deepEqual(await page.locator(".sheet").boundingBox(), before);
}, { fresh: true }));

test("the bar does not lie over an organisation that was just added", () => on(async (page) => {
  await page.locator('.option[data-part="events"]').first().click();
  await page.locator(".tool-organisation").click();
  await page.keyboard.type("Gemeente");
  // The pointer is over the bar when the window closes.
  await page.locator("dialog button.main").click();
  const made = page.locator('.option[data-part="organisations"]').first();
  await made.waitFor();
  assert.deepEqual(await under(page, ".bar"), []);
}, { viewport: { width: 1366, height: 768 } }));

test("the question to save hides neither the buttons below the picture nor what is told", () => on(async (page) => {
  await page.clock.install();
  await openFile(page, "inge.yaml", journey("inge"));
  await page.locator(".options").focus();
  await press(page, "Home", "Alt+ArrowDown");
  await page.clock.fastForward("03:10");
  await page.locator(".keeping").waitFor();
  await press(page, "Alt+ArrowDown");
  const boxes = await page.evaluate(() => Object.fromEntries([".keeping", ".told span", ".bar"].map((it) => [it, document.querySelector(it)?.getBoundingClientRect().toJSON() ?? null])));
  if (await page.locator(".bar.is-docked").count()) assert.ok(boxes[".bar"].bottom <= boxes[".keeping"].top + 1, JSON.stringify(boxes));
  assert.ok(!boxes[".told span"] || boxes[".told span"].top >= boxes[".keeping"].top - 1, JSON.stringify(boxes));
}, { fresh: true }));

test("what is told hides no button at the foot", () => on(async (page) => {
  await page.locator('.option[data-part="events"]').first().click();
  await page.locator(".options").focus();
  await press(page, "Control+Enter");
  const told = await page.locator(".told span").boundingBox();
  const find = await page.locator(".foot .middle button").first().boundingBox();
  assert.ok(told.x + told.width <= find.x || told.y >= find.y + find.height, JSON.stringify([told, find]));
}, { viewport: { width: 1920, height: 1080 } }));
