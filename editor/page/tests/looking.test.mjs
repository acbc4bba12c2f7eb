// How the picture is seen: its views and pages, how large, and finding words in it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, journey, on, openFile, press, saved, violations } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("views and pages can be chosen, and the file stays as it is", () => on(async (page) => {
  const inge = journey("inge");
  await openFile(page, "inge.yaml", inge);
  await button(page, "Tonen").click();
  await page.locator("dialog .chips label", { hasText: "lijn" }).first().click();
  await page.locator("dialog select").first().selectOption("a4");
  assert.ok((await page.locator(".sheet").count()) > 1);
  await press(page, "Escape");
  assert.equal(await saved(page), inge);
}, { fresh: true }));

test("words are found in the picture, whatever their capitals and accents, and the step is chosen", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  await press(page, "Control+f");
  await page.keyboard.type("CASPER");
  const told = page.locator(".find output");
  assert.match(await told.innerText(), /^1 van 4/);
  const first = await page.locator('.option[aria-selected="true"]').getAttribute("aria-label");
  assert.match(first, /Casper/);
  await press(page, "Enter");
  assert.match(await told.innerText(), /^2 van/);
  await press(page, "Shift+Enter");
  assert.equal(await page.locator('.option[aria-selected="true"]').getAttribute("aria-label"), first);
  await page.locator(".find input").fill("olifant");
  assert.equal(await told.innerText(), "niet gevonden");
  assert.deepEqual(await violations(page), []);
  await press(page, "Escape");
  assert.equal(await page.locator(".find").isVisible(), false);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".options")));
  await press(page, "Alt+ArrowDown");
  assert.match(await saved(page), /neutraal|ontevreden/);
}));

test("what is opened is seen as large as it can be read, and as a whole with one button; the same one leads back", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const zoom = async () => Number.parseInt(await page.locator(".zoom output").innerText(), 10);
  const fits = () => page.evaluate(() => {
    const [sheet, room] = [".sheet", ".scroller"].map((it) => document.querySelector(it).getBoundingClientRect());
    return sheet.width <= room.width && sheet.height <= room.height;
  });
  const readable = await zoom();
  assert.ok(readable >= 80, `${readable} %`);
  await page.getByRole("button", { name: "Alles zien" }).click();
  assert.ok(await fits());
  await page.getByRole("button", { name: "Leesbaar" }).click();
  assert.equal(await zoom(), readable);
  await page.getByRole("button", { name: "Alles zien" }).waitFor();
}));

test("the names of the levels are seen wherever one scrolls, each at its height", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const names = page.locator(".level-names span");
  assert.equal(await names.first().isVisible(), false);
  const heightOf = (words) => page.locator(".sheet text", { hasText: words }).first().evaluate((it) => it.getBoundingClientRect().y);
  const before = await heightOf("Ontevreden");
  await page.locator(".scroller").evaluate((it) => it.scrollTo(500, 0));
  await names.first().waitFor();
  assert.deepEqual(await names.allInnerTexts(), ["Tevreden", "Neutraal", "Ontevreden", "Wanhoop"]);
  const { x, y } = await names.nth(2).boundingBox();
  const room = await page.locator(".scroller").boundingBox();
  assert.ok(x >= room.x && x < room.x + 40, `${x}`);
  assert.ok(Math.abs(y - before) < 8, `${y} and ${before}`);
  const strip = await page.locator(".level-names").first().boundingBox();
  const hidden = await page.evaluate(({ x, y, width, height }) => [...document.querySelectorAll('.option[data-part="events"]')].map((it) => it.getBoundingClientRect().toJSON())
    .find((it) => it.right > x + 20 && it.left < x + width - 20 && it.top > y && it.bottom < y + height), strip);
  await page.mouse.click(Math.max(hidden.left, strip.x) + 10, hidden.top + 10);
  assert.equal(await page.locator('.option[aria-selected="true"]').count(), 0);
  await page.locator(".scroller").evaluate((it) => it.scrollTo(0, 0));
  await names.first().waitFor({ state: "hidden" });
}));
