// What only the trainer sees: the presenter's window of a workshop, in Firefox too, and the sheet on paper.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { browser, made, on, open, press, violations } from "./browser.mjs";
import { firefoxPath, startFirefox } from "./firefox.mjs";

after(() => browser.close());

// Of step 3 and step 4 of Sam.
const NOTE = /Geef de groep even stilte/;
const QUESTION = /Wie had hier al iets kunnen zien/;
const LATER_QUESTION = /Wat staat er in een eerste brief/;
const STEPS = 11;

/** Waits until something is so, or says what it was at last. */
async function until(look, expected) {
  let found;
  for (let tries = 0; tries < 100; tries += 1) {
    found = await look();
    if (expected instanceof RegExp ? expected.test(found) : found === expected) return;
    await wait(30);
  }
  assert.fail(`${found} instead of ${expected}`);
}

/** The windows of a workshop in a browser: `start` gives a page, with what the browsers do each in its own way. */
function tests(start) {
  let stage;
  let browserOf;
  before(async () => { browserOf = await start(); });
  after(() => browserOf?.close());
  beforeEach(async () => { stage = await browserOf.open(made("sam", "html")); });
  afterEach(async () => { await keys(stage, "Escape"); await until(windows, 1); });

  const windows = async () => (await browserOf.windows()).length;
  const keys = async (page, ...list) => {
    await page.bringToFront();
    for (const key of list) await browserOf.press(page, key);
  };
  const see = async (page) => {
    await page.bringToFront();
    return page.evaluate(() => document.body.innerText);
  };
  const onStage = async () => {
    await stage.bringToFront();
    return stage.evaluate(() => document.querySelector("#list [aria-current]")?.id ?? "none");
  };
  const presenter = async () => {
    await keys(stage, "p");
    await until(windows, 2);
    const found = (await browserOf.windows())[1];
    await until(() => see(found), /Sinds het begin/);
    return found;
  };

  test("the presenter's window shows what is for the trainer, and the stage shows none of it at any step", async () => {
    await keys(stage, "w");
    const window = await presenter();
    await until(() => see(window), /Nog niet begonnen[^]*Klantreis van Sam[^]*Stap 1\n/);
    await keys(stage, "n", "v");
    for (let step = 1; step <= STEPS; step += 1) {
      await keys(stage, "ArrowRight");
      await until(() => see(window), new RegExp(`Stap ${step} van ${STEPS}`));
      const group = await see(stage);
      for (const text of [NOTE, QUESTION, LATER_QUESTION, /Notitie/]) assert.doesNotMatch(group, text);
      if (step === 3) {
        for (const text of [NOTE, QUESTION, /De post gaat ongeopend/, /Ik schaam me zo/, /Fase 2[^]*De verhuurder wil/]) {
          assert.match(await see(window), text);
        }
        assert.doesNotMatch(await see(window), LATER_QUESTION);
      }
    }
    assert.match(await see(window), /Hier staat geen notitie en geen vraag[^]*Dit is de laatste stap/);
  });

  test("moving in either window moves both, by keys alone", async () => {
    await keys(stage, "w");
    const window = await presenter();
    // The button for the next step has the focus.
    await keys(window, "Enter");
    await until(onStage, "step-1");
    await keys(window, "ArrowRight", "PageDown", "j");
    await until(onStage, "step-4");
    await until(() => see(window), LATER_QUESTION);
    await keys(stage, "ArrowLeft");
    await until(() => see(window), /Stap 3 van 11/);
    await keys(window, "ArrowLeft", "k", "k", "k");
    await until(onStage, "none");
    await until(() => see(window), /Nog niet begonnen/);
    await keys(stage, "o", "a");
    await until(() => see(window), /Stap 10 van 10/);
  });

  test("the presenter's window can be loaded again, or closed and opened again, and goes with the workshop", async () => {
    await keys(stage, "w", "ArrowRight", "ArrowRight");
    const window = await presenter();
    await window.bringToFront();
    await window.evaluate(() => location.reload());
    await until(() => see(window).catch(() => ""), /Stap 2 van 11/);
    await window.close();
    await until(windows, 1);
    await keys(stage, "ArrowRight");
    await until(onStage, "step-3");
    await until(() => presenter().then(see), NOTE);
    await keys(stage, "Escape");
    await until(windows, 1);
  });

  test("the presenter's window goes when the page does", async () => {
    await keys(stage, "w");
    await presenter();
    await stage.bringToFront();
    await stage.evaluate(() => location.reload());
    await until(windows, 1);
    await until(() => stage.evaluate(() => document.readyState), "complete");
  });

  test("when the window is held back, the page says what to do", async () => {
    await browserOf.holdBack(stage);
    await stage.evaluate(() => { for (const id of ["workshop", "open-presenter"]) document.querySelector(`#${id}`).click(); });
    assert.match(await see(stage), /hield het presentatorvenster tegen. Sta pop-ups toe/);
    assert.equal(await windows(), 1);
    await keys(stage, "Escape");
    assert.doesNotMatch(await see(stage), /hield het presentatorvenster tegen/);
  });

  test("the sheet has every step and each note and question once, and no picture", async () => {
    await stage.evaluate(() => { window.print = () => {}; document.querySelector("#print-sheet").click(); });
    await stage.emulateMedia({ media: "print" });
    const { shown, texts, picture } = await stage.evaluate(() => ({
      shown: document.body.innerText,
      texts: [...document.querySelectorAll("#list :is(.note, .question) :is(p, li)")].map((it) => it.textContent),
      picture: document.querySelector("#drawing").checkVisibility(),
    }));
    await stage.evaluate(() => dispatchEvent(new Event("afterprint")));
    const ordinary = await see(stage);
    await stage.emulateMedia({ media: null });
    assert.equal(texts.length, 8);
    for (const text of texts) {
      assert.equal(shown.split(text).length, 2, text);
      assert.ok(!ordinary.includes(text), text);
    }
    for (let step = 1; step <= STEPS; step += 1) assert.match(shown, new RegExp(`^Stap ${step}$`, "m"));
    assert.match(shown, /Deel het niet uit/);
    assert.equal(picture, false);
  });
}

describe("in Chromium", () => tests(async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  return {
    open: (address) => page.goto("about:blank").then(() => page.goto(address)).then(() => page),
    windows: () => context.pages(),
    press: (window, key) => window.keyboard.press(key),
    holdBack: () => page.evaluate(() => { window.open = () => null; }),
    close: () => context.close(),
  };
}));

describe("in Firefox", { skip: firefoxPath ? false : "left out: there is no Firefox" }, () => tests(async () => {
  const { page, close } = await startFirefox();
  return {
    open: (address) => page.goto(address).then(() => page),
    windows: async () => {
      const all = await page.windows();
      return [page, ...all.filter((it) => it.handle !== page.handle)];
    },
    press: (window, key) => window.press(key),
    // Firefox does so itself while nobody has touched the page.
    holdBack: () => {},
    close,
  };
}));

test("nothing is wrong for axe in the presenter's window, large or narrow", () => on("sam", async (page) => {
  await press(page, "w", "ArrowRight", "ArrowRight");
  const [window] = await Promise.all([page.waitForEvent("popup"), press(page, "p")]);
  for (const width of [1280, 320]) {
    await window.setViewportSize({ width, height: 800 });
    for (const key of ["ArrowRight", "ArrowRight"]) {
      await window.keyboard.press(key);
      assert.deepEqual(await violations(window), []);
    }
    const wider = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wider, 0);
  }
}));

test("the clock runs since the workshop began, until it is put to zero", () => on("sam", async (page) => {
  await page.context().clock.install();
  await press(page, "w");
  await page.context().clock.fastForward("01:02:03");
  const [window] = await Promise.all([page.waitForEvent("popup"), press(page, "p")]);
  await until(() => window.locator("#elapsed").innerText(), /^1:02:0\d$/);
  await window.click("#present-restart");
  await until(() => window.locator("#elapsed").innerText(), /^0:0\d$/);
}));

test("no step of the sheet is cut over two pages, and the page after it is as it always was", async () => {
  const { page, close } = await open(made("sam", "html"));
  // How large the sheets of paper are, one after the other.
  const sizes = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/MediaBox \[[^\]]*\]/g);
  const ordinary = await sizes();
  await page.evaluate(() => { window.print = () => {}; });
  await page.click("#print-sheet");
  const breaks = await page.evaluate(() => [...document.querySelectorAll("#sheet article")].map((it) => getComputedStyle(it).breakInside));
  assert.deepEqual(breaks, Array(STEPS).fill("avoid"));
  const [first, ...others] = await sizes();
  assert.match(first, /\[0 0 59[45]\S* 84[12]/);
  assert.ok(others.length > 0 && others.every((it) => it === first));
  assert.deepEqual(await sizes(), ordinary);
  await close();
});

test("a journey with nothing for the trainer has no buttons and no keys for it", () => on("inge", async (page) => {
  assert.equal(await page.locator("#trainer, #print-sheet, #open-presenter, #presenter-view, #blocked").count(), 0);
  await press(page, "w", "p");
  assert.equal(page.context().pages().length, 1);
  assert.doesNotMatch(await page.locator("#keyboard").evaluate((it) => it.textContent), /trainer/);
}));
