import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, on, press, seen, shows, upTo } from "./browser.mjs";

after(() => browser.close());

const DESKTOP = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" };
const PHONE = { viewport: { width: 375, height: 800 }, reducedMotion: "reduce" };

test("the workshop shows the steps one by one, forward and back", () => on("inge", async (page) => {
  await press(page, "w");
  assert.deepEqual(await seen(page), { list: [], picture: [] });
  await press(page, "ArrowRight", "PageDown", "j");
  assert.deepEqual(await seen(page), { list: upTo(3), picture: upTo(3) });
  await press(page, "ArrowLeft", "PageUp");
  assert.deepEqual(await seen(page), { list: upTo(1), picture: upTo(1) });
  await press(page, "k", "k", "k");
  assert.deepEqual(await seen(page), { list: [], picture: [] });
  await press(page, "a");
  assert.deepEqual(await seen(page), { list: upTo(22), picture: upTo(22) });
  await press(page, "k", "Escape");
  assert.deepEqual(await seen(page), { list: upTo(22), picture: upTo(22) });
  assert.equal(await page.evaluate(() => document.documentElement.className), "");
}));

test("nothing that comes later is seen in the lines and under the phases", () => on("gezamenlijk", async (page) => {
  await press(page, "w", "ArrowRight", "ArrowRight");
  const { ground, leading, middle, right } = await page.evaluate(() => {
    const widths = (selector) => [...document.querySelectorAll(selector)].map((it) => it.width.baseVal.value);
    const boxes = [...document.querySelectorAll("#steps > [data-step]:not(.later)")].map((it) => it.getBBox());
    return {
      ground: widths("#seen rect"),
      leading: widths("#seen-threads rect, #seen-ties rect"),
      middle: Math.max(...boxes.map((it) => it.x + it.width / 2)),
      right: Math.max(...boxes.map((it) => it.x + it.width)),
    };
  });
  assert.deepEqual(ground, [right + 8]);
  assert.ok(Math.max(...leading) <= middle, `${leading} > ${middle}`);
  assert.equal(await shows(page, ".after, .of-phase"), 0);
  const panels = await page.evaluate(() => [...document.querySelectorAll("[data-part=after]")].map((it) => getComputedStyle(it).visibility));
  assert.ok(panels.length > 0 && panels.every((it) => it === "hidden"));
}));

for (const name of ["gezamenlijk", "sam"]) {
  test(`${name}: every thread ends behind a card that is shown`, () => on(name, async (page) => {
    await press(page, "w");
    for (let at = await page.locator("#list [data-step]").count(); at > 0; at -= 1) {
      const loose = await page.evaluate(() => {
        const cards = [...document.querySelectorAll("#steps > [data-step]:not(.later) > .card")].map((it) => it.getBBox());
        const clips = [...document.querySelectorAll("#seen-threads rect")].map((it) => it.getBBox());
        const paths = [...document.querySelectorAll("[data-part=threads] path")];
        const ends = paths.flatMap((path) => {
          const points = Array.from({ length: Math.ceil(path.getTotalLength() / 6) }, (_, at) => path.getPointAtLength(at * 6));
          const within = (clip) => points.filter(({ x, y }) => x < clip.x + clip.width && y > clip.y && y < clip.y + clip.height);
          return clips.map((clip) => within(clip).at(-1)).filter((it) => it);
        });
        return ends.filter(({ x, y }) => !cards.some((it) => x > it.x && x < it.x + it.width && y > it.y && y < it.y + it.height)).length;
      });
      assert.equal(loose, 0);
      await press(page, "ArrowRight");
    }
  }, DESKTOP));
}

test("emotions can be hidden", () => on("inge", async (page) => {
  await press(page, "w", "a");
  const before = await shows(page, "#list .feeling");
  await press(page, "e");
  assert.ok(before > 0);
  assert.equal(await shows(page, "#list .feeling, #now .feeling, svg .feeling text"), 0);
  await press(page, "e");
  assert.equal(await shows(page, "#list .feeling"), before);
}));

test("the outcome can be hidden", () => on("inge", async (page) => {
  await press(page, "w", "o", "a");
  // The last two steps are in phase 6.
  assert.deepEqual(await seen(page), { list: upTo(20), picture: upTo(20) });
  await press(page, "ArrowRight");
  assert.deepEqual(await seen(page), { list: upTo(20), picture: upTo(20) });
  await press(page, "o", "ArrowRight", "ArrowRight");
  assert.deepEqual(await seen(page), { list: upTo(22), picture: upTo(22) });
}));

test("notes and questions show to who reads by oneself, when they are asked for, and never on the stage", () => on("sam", async (page) => {
  assert.equal(await shows(page, ".note, .question"), 0);
  await press(page, "n", "j", "j", "j");
  assert.match(await page.locator("#now-step .note").innerText(), /stilte/);
  assert.equal(await shows(page, ".question"), 0);
  await page.click("#questions");
  assert.equal(await shows(page, "#now-step .question"), 1);
  await press(page, "w", "ArrowRight", "ArrowRight", "ArrowRight", "n", "v");
  assert.equal(await shows(page, ".note, .question, #trainer"), 0);
  await press(page, "n", "v");
  assert.equal(await shows(page, ".note, .question"), 0);
  await press(page, "Escape");
  assert.equal(await shows(page, ".note, .question"), 0);
}));

for (const name of ["inge", "sam"]) {
  test(`${name}: what leads to a hidden emotion leads to its empty place`, () => on(name, async (page) => {
    await press(page, "w", "a", "e");
    const { empty, loose } = await page.evaluate(() => {
      const cards = [...document.querySelectorAll("#steps .card")].filter((it) => it.firstElementChild.checkVisibility({ visibilityProperty: true }));
      const touches = (dot) => cards.map((it) => it.getBBox()).some((box) =>
        dot.cx.baseVal.value > box.x && dot.cx.baseVal.value < box.x + box.width
        && Math.abs(box.y + box.height - dot.cy.baseVal.value) < 2);
      return {
        empty: cards.filter((it) => it.matches(".feeling") && getComputedStyle(it.firstElementChild).strokeDasharray !== "none").length,
        loose: [...document.querySelectorAll("[data-part=ties] circle")].filter((it) => !touches(it)).length,
      };
    });
    assert.equal(empty, await page.locator("#steps .feeling").count());
    assert.equal(loose, 0);
  }, DESKTOP));
}

for (const name of ["inge", "gezamenlijk", "sam", "jantine", "mila-professional"]) {
  test(`${name}: the frame of the chosen step crosses no text`, () => on(name, async (page) => {
    const steps = await page.locator("#list [data-step]").count();
    const crossed = [];
    for (let at = 0; at < steps; at += 1) {
      await press(page, "j");
      crossed.push(...await page.evaluate(() => {
        // The letters themselves are less high than the line they stand on.
        const texts = [...document.querySelectorAll("#drawing text")].map((it) => [it.textContent, it.getBBox()]);
        const meets = (a, b, by) => a.x - by < b.x + b.width && b.x < a.x + a.width + by
          && a.y - by < b.y + b.height * 0.8 && b.y + b.height * 0.2 < a.y + a.height + by;
        const holds = (a, b) => a.x < b.x && b.x + b.width < a.x + a.width && a.y < b.y + b.height * 0.2 && b.y + b.height * 0.8 < a.y + a.height;
        return [...document.querySelectorAll("#marks rect")].map((it) => it.getBBox()).flatMap((frame) =>
          texts.filter(([, text]) => meets(frame, text, 1.5) && !holds(frame, text)).map(([text]) => text));
      }));
      assert.ok((await page.locator("#marks rect").count()) > 0);
    }
    assert.deepEqual(crossed, []);
  }, DESKTOP));
}

test("an event with its time and its emotion has one frame", () => on("inge", async (page) => {
  await press(page, "w", "a");
  const framed = await page.evaluate(() => {
    // Step 21 has a time, an event and an emotion, and an organisation in another lane.
    const parts = [...document.querySelectorAll("#steps .current > *")].map((it) => it.getBBox());
    const frames = [...document.querySelectorAll("#marks rect")].map((it) => it.getBBox());
    const around = (part) => frames.filter((it) => it.x < part.x && it.y < part.y && it.x + it.width > part.x + part.width && it.y + it.height > part.y + part.height);
    return { parts: parts.length, around: parts.map((part) => around(part).length), frames: frames.length };
  });
  assert.ok(framed.parts > framed.frames);
  assert.deepEqual(framed.around, Array(framed.parts).fill(1));
}, DESKTOP));

test("in the overview the levels of the lanes stay in view at every step, in their place", () => on("inge", async (page) => {
  await press(page, "w", "0");
  for (let at = 0; at < 21; at += 1) {
    await press(page, "ArrowRight");
    const { view, levels } = await page.evaluate(() => {
      const place = (it) => { const { x, y, right, bottom } = it.getBoundingClientRect(); return { x, y, right, bottom }; };
      const drawn = [...document.querySelectorAll("[data-part=ground] text")];
      return {
        view: place(document.querySelector("#view")),
        levels: [...document.querySelectorAll("#axis text")].map((it) => ({ ...place(it), own: place(drawn.find((other) => other.textContent === it.textContent)).y })),
      };
    });
    assert.equal(levels.length, 9);
    for (const { x, y, right, bottom, own } of levels) {
      assert.ok(x >= view.x && y >= view.y && right <= view.right && bottom <= view.bottom, `step ${at + 1}`);
      assert.ok(Math.abs(y - own) < 1, `step ${at + 1}: ${y} and ${own}`);
    }
  }
}, DESKTOP));

for (const name of ["inge", "sam", "mila-professional"]) {
  test(`${name}: in the overview the buttons, the lanes in full height and what the step says fit on one screen`, () => on(name, async (page) => {
    await press(page, "w", "0", "ArrowRight", "ArrowRight", "ArrowRight");
    const { rows, places, height } = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll("#tools button")].filter((it) => it.checkVisibility());
      const parts = [...buttons, ...document.querySelectorAll("#view, #now, [data-part=phases], #steps .card")];
      return {
        rows: new Set(buttons.map((it) => it.getBoundingClientRect().y)).size,
        places: parts.map((it) => it.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
        height: innerHeight,
      };
    });
    assert.equal(rows, 1);
    for (const [top, bottom] of places) assert.ok(top >= 0 && bottom <= height, `${top} to ${bottom}`);
  }, DESKTOP));
}

test("the workshop opens at the picture, from wherever the reader is, and stays there", () => on("gezamenlijk", async (page) => {
  const top = () => page.evaluate(() => document.querySelector("#view").getBoundingClientRect().top);
  await page.locator("#step-12 .more").focus();
  assert.ok((await top()) < -500);
  await press(page, "w");
  assert.ok((await top()) >= 0 && (await top()) < 200);
  await page.locator("footer.page").scrollIntoViewIfNeeded();
  await press(page, "ArrowRight");
  assert.ok((await top()) >= 0 && (await top()) < 200);
  await press(page, "Escape");
  assert.ok((await top()) >= 0 && (await top()) < 400);
}, DESKTOP));

test("outside the workshop the keys show the step to who reads the text", () => on("gezamenlijk", async (page) => {
  await page.evaluate(() => document.querySelector("#step-12").scrollIntoView());
  await press(page, "j", "j", "j");
  const { top, bottom } = await page.locator("#step-3").evaluate((it) => it.getBoundingClientRect());
  assert.ok(top >= 0 && bottom <= 800, `${top} to ${bottom}`);
}, DESKTOP));

test("the size of the picture is again what it was before the workshop", () => on("inge", async (page) => {
  const width = () => page.evaluate(() => document.querySelector("#drawing").getBoundingClientRect().width);
  await press(page, "+");
  const own = await width();
  await press(page, "w");
  assert.notEqual(await width(), own);
  await press(page, "Escape");
  assert.equal(await width(), own);
}, DESKTOP));

for (const name of ["inge", "gezamenlijk", "sam", "mila-professional"]) {
  test(`${name}: on a phone what the step says and where it is in the picture stand under the buttons`, () => on(name, async (page) => {
    await press(page, "w", "ArrowRight", "ArrowRight", "ArrowRight");
    const place = (selector) => page.locator(selector).first().evaluate((it) => it.getBoundingClientRect().toJSON());
    const [next, panel, view] = [await place("#next"), await place("#now-step .moment"), await place("#view")];
    assert.ok(next.top >= 0 && next.bottom < 100);
    assert.ok(panel.top > next.bottom && panel.bottom < view.top);
    assert.ok(view.top < 600, `${view.top}`);
    assert.equal(await shows(page, ".zoom"), 0);
    const after = await place("#all");
    assert.ok(after.top > view.bottom);
  }, PHONE));
}

test("on a narrow phone the step stands in the picture from edge to edge", () => on("inge", async (page) => {
  await press(page, "w");
  for (let at = 0; at < 21; at += 1) {
    await press(page, "ArrowRight");
    const { step, view, names } = await page.evaluate(() => {
      const [step, view, names] = ["#steps .current", "#view", "#axis"].map((it) => document.querySelector(it).getBoundingClientRect().toJSON());
      return { step, view, names };
    });
    assert.ok(step.left >= names.right && step.right <= view.right, `step ${at + 1}`);
  }
}, { ...PHONE, viewport: { width: 320, height: 640 } }));

test("on a phone a table says that there is more of it", () => on("inge", async (page) => {
  await page.click("#as-table");
  assert.equal(await shows(page, "#table .aside"), 1);
  const { left, right } = await page.locator("#table .aside").evaluate((it) => it.getBoundingClientRect());
  assert.ok(left >= 0 && right <= 375);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal(await shows(page, "#table .aside"), 0);
}, PHONE));
