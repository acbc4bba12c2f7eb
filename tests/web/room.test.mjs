// The workshop before a room of twenty, and the size of the picture and of the letters.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, on, press, violations } from "./browser.mjs";

after(() => browser.close());

const ROOM = { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" };
// What can be read from the back.
const LEGIBLE = 20;

/** How the chosen step shows: in the picture and in the panel beside it. */
function shown() {
  const place = (it) => it.getBoundingClientRect();
  const [view, now, panel, course] = ["#view", "#now", "#now-step", "#course"].map((id) => document.querySelector(id));
  const scale = document.querySelector("#drawing").getScreenCTM().a;
  const cards = [...document.querySelectorAll("#steps .current .card")];
  const main = cards.find((it) => it.matches(".on-thread")) ?? cards[0];
  const left = Math.max(place(view).left, document.querySelector("#axis") ? place(document.querySelector("#axis")).right : 0);
  const card = main && place(main);
  const texts = [...panel.querySelectorAll("*")].filter((it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const drawn = course.checkVisibility() && course.childElementCount > 0;
  return {
    onCards: Math.min(...cards.flatMap((it) => [...it.querySelectorAll("text")]).map((it) => Number(it.getAttribute("font-size")) * scale)),
    inView: !card || (card.left >= left - 1 && card.right <= place(view).right && card.top >= place(view).top && card.bottom <= place(view).bottom),
    inPanel: Math.min(...texts.map((it) => parseFloat(getComputedStyle(it).fontSize))),
    cut: panel.scrollHeight - panel.clientHeight > 1 && panel.tabIndex !== 0,
    filled: (Math.min(place(drawn ? course : panel.lastElementChild).bottom, place(now).bottom) - place(now).top) / place(now).height,
    bottom: Math.max(place(view).bottom, place(now).bottom),
    right: place(now).right,
  };
}

for (const name of ["els", "gezamenlijk", "hermsen-domino", "inge", "leertafel", "mila-professional", "names-and-no-phases", "sam"]) {
  test(`${name}: at every step what it says can be read from the back, and the panel is used`, () => on(name, async (page) => {
    await press(page, "w");
    const steps = await page.locator("#list [data-step]").count();
    for (let at = 0; at <= steps; at += 1) {
      const { onCards, inView, inPanel, cut, filled, bottom, right } = await page.evaluate(shown);
      const where = `step ${at}`;
      if (at > 0) assert.ok(onCards >= LEGIBLE - 0.01, `${where}: ${onCards} px in the picture`);
      assert.ok(inView, `${where}: its card is not in view`);
      assert.ok(inPanel >= LEGIBLE, `${where}: ${inPanel} px in the panel`);
      assert.ok(!cut, `${where}: the panel is cut off`);
      assert.ok(filled > (at > 0 ? 0.9 : 0.3) && filled <= 1, `${where}: ${Math.round(filled * 100)}% of the panel`);
      assert.ok(bottom <= 768 && right <= 1366, `${where}: ${bottom} and ${right}`);
      await press(page, "ArrowRight");
    }
  }, ROOM));
}

test("0 shows all lanes in the workshop, and the large letters again", () => on("inge", async (page) => {
  const size = () => page.locator("#size").innerText();
  await press(page, "w", "ArrowRight", "ArrowRight");
  const reading = await size();
  await press(page, "0");
  assert.equal(await page.locator("#overview").getAttribute("aria-pressed"), "true");
  const { phases, lowest, view } = await page.evaluate(() => {
    const [phases, view] = ["[data-part=phases]", "#view"].map((it) => document.querySelector(it).getBoundingClientRect().toJSON());
    const cards = [...document.querySelectorAll("#steps .card")].map((it) => it.getBoundingClientRect().bottom);
    return { phases, lowest: Math.max(...cards), view };
  });
  assert.ok(phases.top >= view.top && lowest <= view.bottom);
  await press(page, "0");
  assert.equal(await size(), reading);
}, ROOM));

const sizes = (page) => page.evaluate(() => {
  const px = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility())
    .map((it) => parseFloat(getComputedStyle(it).fontSize));
  return {
    picture: document.querySelector("#drawing").getScreenCTM().a,
    story: Math.min(...px("#list p")),
    heading: Math.min(...px("h1, h2, h3")),
    buttons: Math.min(...px("button")),
  };
});

test("one control makes all letters larger and smaller, in the picture, the story and the workshop", () => on("leertafel", async (page) => {
  const before = await sizes(page);
  await page.click("#larger-letters");
  await press(page, ".");
  assert.equal(await page.locator("#letters").innerText(), "125%");
  const after = await sizes(page);
  for (const name of Object.keys(before)) assert.ok(Math.abs(after[name] / before[name] - 1.25) < 0.08, `${name}: ${before[name]} to ${after[name]}`);
  await press(page, ",", ",", ",");
  assert.equal(await page.locator("#letters").innerText(), "90%");
  assert.ok((await sizes(page)).story < before.story);
  await press(page, ".", "w", "ArrowRight", "ArrowRight");
  const small = await page.evaluate(shown);
  await press(page, ".", ".", ".", ".", ".");
  const large = await page.evaluate(shown);
  assert.ok(large.inPanel >= 2 * LEGIBLE - 0.5, `${large.inPanel}`);
  assert.ok(large.onCards > 1.4 * small.onCards && large.inView && !large.cut, JSON.stringify(large));
  assert.ok(large.bottom <= 768, `${large.bottom}`);
  assert.deepEqual(await violations(page), []);
  await press(page, "Escape", ",", ",", ",", ",", ",");
  const again = await sizes(page);
  for (const name of Object.keys(before)) assert.ok(Math.abs(again[name] - before[name]) < 0.1, name);
}, ROOM));

test("letters of twice the size fit a narrow screen", () => on("inge", async (page) => {
  for (let at = 0; at < 9; at += 1) await press(page, ".");
  assert.equal(await page.locator("#letters").innerText(), "200%");
  assert.equal(await page.locator("#larger-letters").getAttribute("aria-disabled"), "true");
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await wider(), 0);
  await press(page, "w", "ArrowRight", "ArrowRight");
  assert.equal(await wider(), 0);
}, { viewport: { width: 320, height: 700 }, reducedMotion: "reduce" }));

/** Which point of the drawing is in the middle of its frame. */
const middle = (page) => page.evaluate(() => {
  const { left, top } = document.querySelector("#view").getBoundingClientRect();
  const view = document.querySelector("#view");
  const matrix = document.querySelector("#drawing").getScreenCTM().inverse();
  const { x, y } = new DOMPoint(left + view.clientLeft + view.clientWidth / 2, top + view.clientTop + view.clientHeight / 2).matrixTransform(matrix);
  return { x, y };
});

test("the size keeps what is in the middle there, and is said, by button and by key", () => on("inge", async (page) => {
  const said = () => page.locator("#size").innerText();
  const scale = () => page.evaluate(() => document.querySelector("#drawing").getScreenCTM().a);
  assert.equal(await said(), "100%");
  await page.evaluate(() => document.querySelector("#view").scrollTo(700, 150));
  const before = await middle(page);
  const near = async () => {
    const { x, y } = await middle(page);
    assert.ok(Math.abs(x - before.x) < 2 && Math.abs(y - before.y) < 2, `${x}, ${y} for ${before.x}, ${before.y}`);
    assert.ok(Math.abs((await scale()) * 100 - parseFloat(await said())) < 0.6, await said());
  };
  for (const act of [() => press(page, "+"), () => page.click("#larger"), () => press(page, "="), () => press(page, "-"), () => page.click("#smaller"), () => press(page, ".")]) {
    await act();
    await near();
  }
  assert.equal(await said(), "138%");
  assert.equal(await page.evaluate(() => document.querySelector("#size").tagName), "OUTPUT");
}, ROOM));

test("the chosen step stays where it is while the picture grows", () => on("inge", async (page) => {
  await press(page, "j", "j", "j", "j");
  const place = () => page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector("#steps .current").getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  const [before, after] = [await place(), await press(page, "+").then(place)];
  assert.ok(Math.abs(before.x - after.x) < 3 && Math.abs(before.y - after.y) < 3, JSON.stringify([before, after]));
}, ROOM));
