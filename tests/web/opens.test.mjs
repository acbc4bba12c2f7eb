// The page is right as it opens, before anybody touches it, and at every size after that; in Firefox too.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { browser, journeys, made } from "./browser.mjs";
import { firefoxPath, startFirefox } from "./firefox.mjs";

const SCREENS = [[320, 700], [768, 1024], [1400, 1000], [2560, 1300]];
const [TABLET, DESK] = [SCREENS[1], SCREENS[2]];

/**
 * What is wrong with the names of lanes and levels. They may lie over cards only in their own column,
 * while what is behind it is scrolled past.
 */
function troubles() {
  const place = (it) => it.getBoundingClientRect();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const seen = (it) => it.checkVisibility({ visibilityProperty: true });
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const [view, drawing, axis] = ["#view", "#drawing", "#axis"].map((id) => document.querySelector(id));
  const drawn = all('[data-part="ground"] .name text');
  const cards = all("#steps .card").filter(seen);
  const found = [];
  const say = (what, list) => { if (list.length > 0) found.push(`${what}: ${list.join(", ")}`); };
  const over = (names) => names.filter((name) => cards.some((card) => meet(place(name), place(card)))).map((it) => it.textContent);

  say("drawn over cards", over(drawn));
  const scale = (svg) => svg.getScreenCTM().a;
  if (drawn.length > 0 && !axis) found.push("no names beside the steps");
  if (axis && seen(axis)) {
    const copies = [...axis.querySelectorAll("text")];
    const [column, edge] = [place(axis), place(view).left + view.clientLeft];
    const scrolled = view.scrollLeft > axis.viewBox.baseVal.x * scale(drawing);
    if (Math.abs(scale(axis) - scale(drawing)) > 0.01) found.push("names in another size");
    say("out of line", copies.filter((it, at) => Math.abs(place(it).top - place(drawn[at]).top) > 1
      || (!scrolled && Math.abs(place(it).left - place(drawn[at]).left) > 1)).map((it) => it.textContent));
    const shapes = (selector) => all(`${selector} .name :not(text, tspan, g, a)`).length;
    if (shapes("#axis") !== shapes('[data-part="ground"]')) found.push("names without their marks");
    if (scrolled && Math.abs(column.left - edge) > 1) found.push(`column at ${column.left - edge}`);
    say("out of the column", copies.filter((it) => place(it).left < column.left - 1 || place(it).right > column.right + 1).map((it) => it.textContent));
    if (!scrolled) say("copied over cards", over(copies));
    // What the column hides lies behind it, and is nowhere else.
    if (!scrolled && cards.some((card) => meet(column, place(card)))) found.push("column over cards");
  }
  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wider > 0) found.push(`page ${wider} px too wide`);
  return found;
}

/** What is wrong with the page on paper. */
function onPaper() {
  const { left, top, right, bottom, width } = document.querySelector("#drawing").getBoundingClientRect();
  const view = document.querySelector("#view").getBoundingClientRect();
  const found = [];
  if (left < view.left - 1 || top < view.top - 1 || right > view.right + 1 || bottom > view.bottom + 1) found.push("picture cut off");
  if (right > document.documentElement.clientWidth + 1 || width < 100) found.push(`picture of ${width} px`);
  const controls = [...document.querySelectorAll("button, output, summary, .skip, #axis")].filter((it) => it.checkVisibility());
  return [...found, ...controls.map((it) => `${it.id || it.className} is printed`)];
}

/** Opens a journey at a size and looks at it, scrolls, and changes its size. */
async function look(page, name, [width, height], zooms) {
  const found = [];
  const note = async (when) => found.push(...(await page.evaluate(troubles)).map((it) => `${width} px, ${when}: ${it}`));
  await page.setViewportSize({ width, height });
  await page.goto(made(name, "html"));
  await note("at load");
  await page.evaluate(() => { const view = document.querySelector("#view"); view.scrollTo(view.scrollWidth / 2, 40); });
  await note("scrolled");
  await page.evaluate(() => document.querySelector("#view").scrollTo(0, 0));
  for (const id of zooms) {
    await page.evaluate((id) => document.querySelector(id).click(), id);
    await page.evaluate(() => document.querySelector("#view").scrollTo(0, 0));
    await note(id);
  }
  return found;
}

function tests(start) {
  let page;
  let close;
  before(async () => { ({ page, close } = await start()); });
  after(async () => { await close?.(); });

  for (const name of journeys) {
    test(`${name}: no name lies over a card, at load, at every size and on paper`, async () => {
      const found = [];
      for (const screen of SCREENS) {
        const zooms = screen === DESK ? ["#larger", "#smaller", "#smaller", "#fit", "#actual", "#larger-letters"] : ["#fit"];
        found.push(...await look(page, name, screen, zooms));
      }
      await page.emulateMedia({ media: "print" });
      found.push(...await page.evaluate(troubles), ...await page.evaluate(onPaper));
      await page.emulateMedia({ media: null });
      assert.deepEqual(found, []);
    });
  }

  test("paper is the same before anything is touched", async () => {
    const [width, height] = TABLET;
    await page.setViewportSize({ width, height });
    await page.goto(made("names-and-no-phases", "html"));
    await page.emulateMedia({ media: "print" });
    assert.deepEqual([...await page.evaluate(troubles), ...await page.evaluate(onPaper)], []);
    await page.emulateMedia({ media: null });
  });
}

describe("in Chromium", () => tests(async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  return { page: await context.newPage(), close: () => browser.close() };
}));

describe("in Firefox", { skip: firefoxPath ? false : "left out: there is no Firefox" }, () => tests(startFirefox));
