// A browser with the page of the editor, from a file, and what a person does in it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { pagePath, program, root } from "./paths.mjs";

export { program, root };

const executablePath =
  process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
export const browser = await chromium.launch({ executablePath, args });

/** What a file picker of the browser would do: saved texts are kept, and opened ones are given. */
function fakePickers() {
  window.saved = [];
  window.toOpen = null;
  const handle = (name, text) => ({
    name,
    kind: "file",
    getFile: async () => new File([text], name),
    createWritable: async () => {
      let all = "";
      return { write: async (part) => { all += part; }, close: async () => window.saved.push({ name, text: all }) };
    },
  });
  window.showSaveFilePicker = async ({ suggestedName }) => handle(suggestedName, "");
  window.showOpenFilePicker = async () => [handle(window.toOpen.name, window.toOpen.text)];
}

/** The page, opened from its file; `troubles` gathers what went wrong and every request of the network. */
export async function open({ language = "nl-NL", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const troubles = [];
  context.on("console", (message) => { if (message.type() !== "info") troubles.push(message.text()); });
  context.on("weberror", (trouble) => troubles.push(trouble.error().message));
  context.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(`request of ${request.url()}`);
  });
  await page.addInitScript(fakePickers);
  await page.goto(pathToFileURL(pagePath).href);
  await page.locator(".option").first().waitFor();
  return { page, troubles, context, close: () => context.close() };
}

/** The page that tests share which ask for no other: to load it takes longer than most tests do. */
let shared = null;

/** Begins again with the example, as somebody does. */
async function beginAnew(page) {
  await page.evaluate(() => {
    window.saved = [];
    for (const open of document.querySelectorAll("dialog[open]")) open.close();
  });
  await page.mouse.move(0, 0);
  await page.locator(".commands button", { hasText: "Nieuw" }).first().click();
  const [lose, six] = [page.getByRole("button", { name: "Niet bewaren" }), page.locator("dialog .examples button").first()];
  await lose.or(six).waitFor();
  if (await lose.isVisible()) await lose.click();
  await six.click();
  await page.locator("dialog").waitFor({ state: "detached" });
  if (await page.locator(".text").isVisible()) await page.locator(".commands button", { hasText: "Tekst" }).click();
  await page.click("#tab-panel");
}

/** Runs `check` on the page, and holds that nothing went wrong and nothing was asked of the network. With options
 *  it is a page of its own, as it also is with `fresh`. */
export async function on(check, options) {
  const { fresh, ...rest } = options ?? {};
  const own = options ? await open(rest) : null;
  if (!own && shared) await beginAnew(shared.page);
  const { page, troubles, context, close } = own ?? (shared ??= await open());
  try {
    await check(page, context);
    assert.deepEqual(troubles, []);
    if (own) await close();
  } catch (fault) {
    if (!own) shared = null;
    await close();
    throw fault;
  }
}

/** Opens a journey as somebody does who chooses a file. */
export async function openFile(page, name, text) {
  await page.evaluate((file) => { window.toOpen = file; }, { name, text });
  await page.keyboard.press("Control+o");
  await page.locator(".file", { hasText: name }).waitFor();
}

export const journey = (name) => readFileSync(join(root, "journeys", `${name}.yaml`), "utf8");

/** The text as it would be saved. */
export async function saved(page) {
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => window.saved.length > 0);
  return page.evaluate(() => window.saved.splice(0).pop().text);
}

/** The card that says something. */
export const card = (page, words) => page.locator(`.option[aria-label*="${words}"]`).first();
export const chosen = (page) => page.locator('.option[aria-selected="true"]').getAttribute("aria-label");
export const told = (page) => page.locator(".told").innerText();
export const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

/** Takes a card with the mouse, and lets go further on. */
export async function drag(page, words, dx, dy, { before = async () => {}, drop = true } = {}) {
  const { x, y, width, height } = await card(page, words).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + dx / 2, y + height / 2 + dy / 2, { steps: 4 });
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 4 });
  await before();
  if (drop) await page.mouse.up();
}

/** What axe finds wrong, in short. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), rules);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`);
}
