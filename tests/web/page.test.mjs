import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, made, on, open, press, seen, shows, upTo, violations } from "./browser.mjs";

after(() => browser.close());

const JOURNEYS = ["inge", "gezamenlijk", "leertafel", "sam"];

const chosen = (page) => page.locator("#list [aria-current=step]").getAttribute("id", { timeout: 2000 });

for (const name of JOURNEYS) {
  test(`${name}: nothing is wrong for axe, in the page and in the workshop`, () => on(name, async (page) => {
    assert.deepEqual(await violations(page), []);
    await press(page, "w", "ArrowRight", "ArrowRight", "n", "v");
    assert.deepEqual(await violations(page), []);
    await page.click("#as-table");
    assert.deepEqual(await violations(page), []);
  }));

  test(`${name}: nothing is wrong for axe in the picture by itself`, async () => {
    const { page, troubles, close } = await open(made(name, "svg"));
    // What holds for whole pages, such as landmarks, does not hold for a picture.
    const found = (await violations(page)).filter((it) => !/^(region|page-has-heading-one|landmark)/.test(it));
    assert.deepEqual(found, []);
    assert.deepEqual(troubles, []);
    await close();
  });

  test(`${name}: at 320 px only the picture and the table scroll sideways`, () => on(name, async (page) => {
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await wider(), 0);
    await page.click("#as-table");
    assert.equal(await wider(), 0);
    await press(page, "w", "ArrowRight");
    assert.equal(await wider(), 0);
  }, { viewport: { width: 320, height: 640 } }));

  test(`${name}: wider spaced text loses nothing`, () => on(name, async (page) => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    });
    const cut = await page.evaluate(() => [...document.querySelectorAll("button, p, li, h1, h2, h3, h4, td, th, div:not(#view, #table)")]
      .filter((it) => it.checkVisibility() && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1))
      .filter((it) => it.clientWidth > 0 && getComputedStyle(it).display !== "inline" && getComputedStyle(it).overflow !== "visible")
      .map((it) => it.outerHTML.slice(0, 80)));
    assert.deepEqual(cut, []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wider, 0);
  }));

  test(`${name}: the whole story shows without the script`, () => on(name, async (page) => {
    const steps = await page.locator("#list [data-step]").count();
    assert.equal(await shows(page, "#list [data-step]"), steps);
    assert.equal(await shows(page, "button"), 0);
    assert.equal(await shows(page, ".note, .question"), 0);
    assert.equal(await shows(page, ".details"), await page.locator(".details").count());
  }, { javaScriptEnabled: false }));

  test(`${name}: paper has everything, and no buttons`, () => on(name, async (page) => {
    const steps = await page.locator("#list [data-step]").count();
    await press(page, "w", "ArrowRight", "e", "o");
    await page.click("#as-table");
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await seen(page), { list: upTo(steps), picture: upTo(steps) });
    assert.equal(await shows(page, "#list .feeling"), await page.locator("#list .feeling").count());
    assert.equal(await shows(page, ".details"), await page.locator("#list .details").count());
    assert.equal(await shows(page, "button, #now, .note, .question"), 0);
    const cut = await page.evaluate(() => [...document.querySelectorAll("[data-part]")]
      .filter((it) => getComputedStyle(it).clipPath !== "none" || getComputedStyle(it).visibility !== "visible").length);
    assert.equal(cut, 0);
  }));

  test(`${name}: every button is at least 24 px`, () => on(name, async (page) => {
    await press(page, "w");
    const small = await page.evaluate(() => [...document.querySelectorAll("button, summary")]
      .filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect())
      .filter(({ width, height }) => width < 24 || height < 24).length);
    assert.equal(small, 0);
  }));
}

test("keys and buttons go through the steps, in the list and in the picture", () => on("inge", async (page) => {
  await press(page, "j", "ArrowRight");
  assert.equal(await chosen(page), "step-2");
  assert.match(await page.locator("#now-step").innerText(), /^2 van 22\n/);
  await press(page, "k");
  assert.equal(await chosen(page), "step-1");
  await press(page, "ArrowLeft", "k");
  assert.equal(await chosen(page), "step-1");
  await page.click("#next");
  assert.equal(await chosen(page), "step-2");
  assert.equal(await page.locator("#steps .current").getAttribute("data-step"), "1");
  assert.ok((await page.locator("#marks rect").count()) > 0);
}));

test("the chosen step comes into view in the picture", () => on("inge", async (page) => {
  for (let at = 0; at < 22; at += 1) await press(page, "j");
  const inside = await page.evaluate(() => {
    const [step, view] = [document.querySelector("#steps .current"), document.querySelector("#view")].map((it) => it.getBoundingClientRect());
    return step.left >= view.left && step.right <= view.right;
  });
  assert.ok(inside);
}, { reducedMotion: "reduce" }));

test("the keys can be turned off", () => on("inge", async (page) => {
  await page.click("#keyboard summary");
  await page.click("#shortcuts");
  await press(page, "j", "w", "ArrowRight");
  assert.equal(await page.locator("#list [aria-current=step]").count(), 0);
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains("workshop")), false);
}));

test("the picture grows, shrinks and fits, and pans with the keyboard", () => on("inge", async (page) => {
  const width = () => page.evaluate(() => document.querySelector("#drawing").getBoundingClientRect().width);
  const full = await width();
  await press(page, "+");
  assert.equal(Math.round(await width()), Math.round(full * 1.25));
  await press(page, "-", "-");
  assert.equal(Math.round(await width()), Math.round(full / 1.25));
  await press(page, "0");
  const view = await page.evaluate(() => document.querySelector("#view").clientWidth);
  assert.ok(Math.abs((await width()) - view) <= 1);
  await page.click("#actual");
  assert.equal(await width(), full);
  await page.focus("#view");
  await press(page, "ArrowRight", "ArrowRight");
  await page.waitForFunction(() => document.querySelector("#view").scrollLeft > 0);
}));

test("details open and close with each step", () => on("leertafel", async (page) => {
  const button = page.locator("#step-2 .more");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.equal(await shows(page, "#details-2"), 0);
  await button.focus();
  await press(page, "Enter");
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.match(await page.locator("#details-2").innerText(), /Knelpunt: /);
  await press(page, "j", "j");
  assert.match(await page.locator("#now-step").innerText(), /Les: /);
}));

const THEMED = [...JOURNEYS, "els-gepland", "jantine", "mila-professional"].map((name) => [name, "standaard"]);
for (const [name, theme] of [...THEMED, ["gezamenlijk", "zwart-wit"], ["els-gepland", "hoog-contrast"]]) {
  test(`${name}, ${theme}: what is told has the edge of its card in the picture`, () => on(name, async (page) => {
    const edges = await page.evaluate(() => {
      const drawn = (card) => {
        const { stroke, fill, strokeDasharray } = getComputedStyle(card.firstElementChild);
        return `${stroke === "none" ? fill : stroke} ${strokeDasharray === "none" ? "solid" : "dashed"}`;
      };
      const told = (text) => {
        const { borderLeftColor, borderLeftStyle } = getComputedStyle(text);
        return `${borderLeftColor} ${borderLeftStyle}`;
      };
      return [...document.querySelectorAll("#list [data-step]")].map((item) => {
        const cards = [...document.querySelectorAll(`#steps > [data-step="${item.dataset.step}"] > .card`)];
        const texts = [...item.querySelectorAll(".event, .feeling")];
        return { drawn: cards.slice(0, texts.length).map(drawn), told: texts.map(told) };
      });
    });
    assert.ok(edges.length > 0);
    for (const { drawn, told } of edges) assert.deepEqual(told, drawn);
  }, { theme }));
}

test("the page is in the colours of its drawing", () => on("gezamenlijk", async (page) => {
  assert.deepEqual(await violations(page), []);
  await press(page, "w", "ArrowRight");
  const strange = await page.evaluate(() => {
    const usual = ["rgb(198, 40, 40)", "rgb(18, 63, 115)"];
    return [...document.querySelectorAll("body, body *")].filter((it) => {
      const { color, backgroundColor, borderLeftColor, borderTopColor, fill, stroke } = getComputedStyle(it);
      return usual.some((own) => [color, backgroundColor, borderLeftColor, borderTopColor, fill, stroke].includes(own));
    }).map((it) => it.outerHTML.slice(0, 80));
  });
  assert.deepEqual(strange, []);
}, { theme: "zwart-wit" }));

test("the list can be a table", () => on("inge", async (page) => {
  await page.click("#as-table");
  assert.deepEqual([await shows(page, "#list"), await shows(page, "#table")], [0, 1]);
  await press(page, "w", "ArrowRight");
  assert.equal(await shows(page, "#table [data-step]"), 1);
  await page.click("#as-list");
  assert.deepEqual([await shows(page, "#list"), await shows(page, "#table")], [1, 0]);
}));

test("the link at the top goes to the story", () => on("inge", async (page) => {
  await press(page, "Tab", "Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "story");
}));
