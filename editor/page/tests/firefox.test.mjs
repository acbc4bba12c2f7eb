// The page in Firefox, from a file: it opens, is drawn in, and gives its text.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { firefoxPath, startFirefox } from "../../../tests/web/firefox.mjs";
import { startEdit } from "./command.mjs";
import { pagePath } from "./paths.mjs";

const ALT = "\uE00A";
const UP = "\uE013";

const act = (page, ...actions) => page.connection.send("WebDriver:PerformActions", { actions });
const keys = (page, ...values) => act(page, {
  type: "key",
  id: "keys",
  actions: [...values.map((value) => ({ type: "keyDown", value })), ...values.toReversed().map((value) => ({ type: "keyUp", value }))],
});
const mouse = (page, actions) => act(page, { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
const move = (x, y, duration = 0) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration });
const [down, up] = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));

async function until(page, check, value) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate(check, value)) return;
    await wait(50);
  }
  throw new Error(`never: ${check}`);
}

const middle = (page, words) => page.evaluate((words) => {
  const { x, y, width, height } = document.querySelector(`.option[aria-label*="${words}"]`).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}, words);

const text = (page) => page.evaluate(() => [...document.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));

/** One browser for all: it takes longer to start than to test. */
let running = null;
const start = async () => (running ??= await startFirefox());
after(() => running?.close());

const skip = firefoxPath ? false : "Firefox is not installed";

test("Firefox: klantreis edit saves into the file", { skip }, async () => {
  const edit = await startEdit("titel: Klantreis van Sam\nstappen:\n  - gebeurtenis: Niemand belt terug.\n    niveau: ontevreden\n");
  const { page } = await start();
  try {
    await page.goto(edit.address);
    await until(page, () => document.querySelectorAll(".option").length > 1);
    await page.evaluate(() => document.querySelector(".options").focus());
    await keys(page, ALT, UP);
    await keys(page, "\uE009", "s");
    await until(page, () => /Bewaard/.test(document.querySelector(".told").innerText));
    assert.match(edit.read(), /niveau: neutraal-ontevreden\n/);
  } finally {
    await edit.close();
  }
});

test("Firefox: drawn in with a mouse and with keys, from a file", { skip }, async () => {
  const { page } = await start();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(pathToFileURL(pagePath).href);
  await until(page, () => document.querySelectorAll(".option").length > 1);
  await page.evaluate(() => [...document.querySelectorAll(".commands button")].find((it) => /Tekst|Text/.test(it.textContent)).click());
  const dutch = await page.evaluate(() => document.documentElement.lang === "nl");
  const second = dutch ? "Niemand belt" : "Nobody calls";
  const from = await middle(page, second);
  await mouse(page, [move(from.x, from.y), down, move(from.x, from.y - 40, 60), move(from.x, Math.max(5, from.y - 500), 60), up]);
  await until(page, () => /(tevreden|satisfied)$/m.test(document.querySelector(".cm-content").innerText.trimEnd()));
  await page.evaluate(() => document.querySelector(".options").focus());
  await keys(page, ALT, "\uE015");
  await until(page, () => /2/.test(document.querySelector(".told").innerText));
  const again = await middle(page, second);
  await mouse(page, [move(again.x, again.y), down, up, down, up]);
  await until(page, () => document.querySelector(".writing") !== null);
  for (const letter of "Ik bel.") await keys(page, letter);
  await page.press("Enter");
  assert.match(await text(page), /(gebeurtenis|event): Ik bel\./);
  await keys(page, ALT, UP);
  assert.match(await text(page), /: Ik bel\.\n/);
  await keys(page, "\uE009", "f");
  await until(page, () => document.activeElement.matches(".find input"));
  for (const letter of "bel") await keys(page, letter);
  await until(page, () => /^1 (van|of) 1$/.test(document.querySelector(".find output").innerText));
  await page.press("Escape");
});

test("Firefox: the names of the levels stay at the left edge", { skip }, async () => {
  const { page } = await start();
  await page.setViewportSize({ width: 700, height: 700 });
  await page.goto(pathToFileURL(pagePath).href);
  await until(page, () => document.querySelectorAll(".option").length > 1);
  await page.evaluate(() => {
    for (let n = 0; n < 4; n += 1) document.querySelector(".zoom button:nth-of-type(2)").click();
    document.querySelector(".scroller").scrollTo(150, 0);
  });
  await until(page, () => document.querySelector(".level-names")?.checkVisibility());
  const left = await page.evaluate(() => document.querySelector(".level-names").getBoundingClientRect().x - document.querySelector(".scroller").getBoundingClientRect().x);
  assert.ok(Math.abs(left) <= 1, `${left}`);
});
