// A report of several journeys as one web page: read on any screen, without a script, and on paper.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, open, reported, violations } from "./browser.mjs";

after(() => browser.close());

const report = () => reported("inge", "bea", "roos", "gezamenlijk");

for (const width of [320, 1280]) {
  test(`it is read at ${width} px, and is never wider than the screen`, async () => {
    const { page, troubles, close } = await open(report(), { viewport: { width, height: 800 } });
    assert.deepEqual(await violations(page), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} px too wide`);
    assert.deepEqual(troubles, []);
    await close();
  });
}

test("the contents lead to each journey, by keyboard too", async () => {
  const { page, close } = await open(report());
  const links = await page.locator("nav a").all();
  assert.equal(links.length, 7);
  await links.at(-1).press("Enter");
  const top = await page.locator("#journey-4").evaluate((it) => it.getBoundingClientRect().top);
  assert.ok(Math.abs(top) < 900, `${top} px away`);
  await close();
});

test("on paper each picture is whole and what is folded away is left out", async () => {
  const { page, close } = await open(report(), { viewport: { width: 680, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const wide = [...document.querySelectorAll("figure svg")].filter((it) => {
      const { right, height } = it.getBoundingClientRect();
      return right > document.documentElement.clientWidth + 1 || height > 950;
    });
    const folded = [...document.querySelectorAll("details:not([open])")].filter((it) => it.checkVisibility());
    const breaks = [...document.querySelectorAll("article")].map((it) => getComputedStyle(it).breakBefore);
    return { wide: wide.length, folded: folded.length, breaks };
  });
  assert.deepEqual(found, { wide: 0, folded: 0, breaks: ["page", "page", "page", "page"] });
  await close();
});
