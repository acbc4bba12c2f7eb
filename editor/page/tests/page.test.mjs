// The page around the picture: for everybody, on every window, in two languages, and without a network.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, journey, on, openFile, press, saved, violations } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("axe finds nothing wrong, in any part of the page", () => on(async (page) => {
  const hold = async (what) => assert.deepEqual(await violations(page), [], what);
  await hold("start");
  await openFile(page, "inge.yaml", journey("inge"));
  await card(page, "Weer zegt Casper af").click();
  await hold("a step chosen");
  await page.click("#tab-checks");
  await button(page, "Tekst").click();
  await page.locator("#tab-checks .count").waitFor();
  await hold("text and findings");
  await card(page, "Weer zegt Casper af").dblclick();
  await hold("typing");
  await press(page, "Escape");
  for (const words of ["Nieuw", "Tonen", "Doorgeven", "Uitleg en toetsen"]) {
    await button(page, words).click();
    await hold(words);
    await press(page, "Escape");
  }
  await page.click(".tool-evidence");
  await hold("evidence");
}));

for (const [width, height] of [[320, 640], [390, 844], [1366, 768]]) {
  test(`${width} px: only the picture and the text scroll sideways, and nothing to press is small`, () => on(async (page) => {
    await openFile(page, "inge.yaml", journey("inge"));
    await card(page, "Wij hebben het goed").click();
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await wider(), 0);
    const small = await page.evaluate(() => [...document.querySelectorAll("button, input, select, summary, [role=tab]")]
      .filter((it) => it.checkVisibility()).map((it) => [it.outerHTML.slice(0, 80), it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24) && !0).map(([html, { width, height }]) => `${html} ${width}×${height}`)
      .filter((it) => !/type="(radio|checkbox)"/.test(it)));
    assert.deepEqual(small, []);
    await button(page, "Doorgeven").click();
    assert.equal(await wider(), 0);
  }, { viewport: { width, height } }));
}

test("on a phone what is wrong stands right below a text of which nothing can be drawn", () => on(async (page) => {
  await openFile(page, "w.yaml", "titel: Sam\nstapen:\n  - gebeurtenis: Een\n");
  const [stale, finding] = [await page.locator(".stale").boundingBox(), await page.locator(".finding").first().boundingBox()];
  assert.ok(finding.y - stale.y - stale.height < 200, `${finding.y - stale.y - stale.height}`);
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

test("on a tablet the picture has all the room that nothing else has", () => on(async (page) => {
  const [picture, foot] = [await page.locator(".picture").boundingBox(), await page.locator(".foot").boundingBox()];
  assert.ok(foot.y - picture.y - picture.height < 2);
}, { viewport: { width: 820, height: 1180 }, hasTouch: true }));

test("Dutch or English by the browser, and the other one by a button", async () => {
  await on(async (page) => {
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await card(page, "Nobody calls back").click();
    await press(page, "Alt+ArrowUp");
    await page.click(".language");
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    assert.equal(await button(page, "Bewaren").count(), 1);
    await card(page, "Nobody calls back").click();
    await press(page, "Alt+ArrowUp");
    assert.match(await saved(page), /Nobody calls back\.\n    level: neutral\n/);
  }, { language: "en-GB" });
  await on(async (page) => assert.equal(await page.locator("html").getAttribute("lang"), "nl"), { language: "nl-BE" });
});

test("at 1366 px it can be saved under another name, and says in full that it is not saved", () => on(async (page) => {
  assert.ok(await button(page, "Bewaren als").isVisible());
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Ik wacht.");
  const fits = await page.locator(".unsaved").evaluate((it) => it.getBoundingClientRect().right <= it.closest(".name").getBoundingClientRect().right + 1);
  assert.ok(fits);
  assert.equal(await page.evaluate(() => document.querySelector(".top").offsetHeight < 60), true);
}));

test("on a phone there are words to read and no keys to learn, and the panel leads back to the picture", () => on(async (page) => {
  assert.doesNotMatch(await page.locator(".welcome").innerText(), /ubbelklik/);
  await button(page, "Uitleg en toetsen").click();
  assert.ok(await page.locator(".meanings").isVisible());
  assert.equal(await page.locator(".keys").isVisible(), false);
  await press(page, "Escape");
  await button(page, "Invullen").click();
  const back = page.getByRole("button", { name: "Paneel sluiten" });
  await back.waitFor();
  const { y, height } = await back.boundingBox();
  assert.ok(y >= 0 && y + height <= 844);
  await back.click();
  assert.equal(await page.locator(".side").isVisible(), false);
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

for (const [language, words] of [["nl-NL", ["Een fase", "Een niveau", "Een terugkeer"]], ["en-GB", ["A phase", "A level", "A return"]]]) {
  test(`${language}: F1 says what a phase, a level and a return are`, () => on(async (page) => {
    await press(page, "F1");
    assert.deepEqual(await page.locator(".meanings dt").allInnerTexts(), words);
    for (const means of await page.locator(".meanings dd").allInnerTexts()) assert.equal(means.match(/[.:;] ?/g).length >= 2, true, means);
  }, { language }));
}

for (const language of ["nl-NL", "en-GB"]) {
  test(`${language}: on a phone the words of no two buttons beside a step touch`, () => on(async (page) => {
    await page.locator('.option[data-part="events"]').first().tap();
    const rows = await page.locator(".bar-row").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("button span")].map((it) => {
      const range = document.createRange();
      range.selectNodeContents(it);
      const { left, right } = range.getBoundingClientRect();
      return [it.textContent, left, right];
    })));
    for (const row of rows) row.slice(1).forEach(([words, left], at) => assert.ok(left - row[at][2] >= 4, `${row[at][0]} and ${words}`));
    assert.ok(rows.every((row) => row[0][1] >= 0 && row.at(-1)[2] <= 390));
  }, { language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));
}
