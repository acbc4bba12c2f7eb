// A browser with the pages and pictures that the program makes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const program = process.env.KLANTREIS ?? join(root, "target", "debug", "klantreis");
const executablePath =
  process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const folder = mkdtempSync(join(tmpdir(), "klantreis-web-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
export const browser = await chromium.launch({ executablePath, args });

const folders = [join(root, "journeys"), join(here, "journeys")];
/** The journeys that are shipped, and those that only the tests have. */
export const journeys = folders.flatMap((from) => readdirSync(from))
  .filter((name) => name.endsWith(".yaml")).map((name) => name.replace(/\.yaml$/, "")).sort();

/** The address of a journey written as html or svg, in a theme. */
export function made(name, ending, theme = "standaard") {
  const out = join(folder, `${name}-${theme}.${ending}`);
  if (!existsSync(out)) {
    const file = folders.map((from) => join(from, `${name}.yaml`)).find((path) => existsSync(path));
    execFileSync(program, ["render", file, "--theme", theme, "-o", out, "--lang", "en", "--reveal", "quotes,notes,questions,sources"]);
  }
  return pathToFileURL(out).href;
}

/** The address of a report of journeys as a web page. */
export function reported(...names) {
  const out = join(folder, `${names.join("-")}.html`);
  if (!existsSync(out)) {
    const files = names.map((name) => join(root, "journeys", `${name}.yaml`));
    execFileSync(program, ["report", ...files, "-o", out, "-q"]);
  }
  return pathToFileURL(out).href;
}

/** A page of the browser with a file open; `troubles` gathers what a console of its windows would show. */
export async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  context.on("console", (message) => troubles.push(message.text()));
  context.on("weberror", (trouble) => troubles.push(trouble.error().message));
  context.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) troubles.push(`request of ${request.url()}`);
  });
  await page.goto(address);
  return { page, troubles, close: () => context.close() };
}

/** What axe finds wrong, in short. It runs beside the page, which lets nothing else run. */
export async function violations(page) {
  await page.evaluate(axe);
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values } }), rules);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}

/** The numbers of the steps that can be seen, in the list and in the picture. */
export const seen = (page) => page.evaluate(() => {
  const numbers = (selector) => [...document.querySelectorAll(selector)]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }))
    .map((it) => Number(it.dataset.step) + 1);
  return { list: numbers("#list [data-step]"), picture: numbers("#steps > [data-step]").sort((a, b) => a - b) };
});
export const upTo = (n) => Array.from({ length: n }, (_, at) => at + 1);
export const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };
export const shows = (page, selector) => page.locator(selector).filter({ visible: true }).count();

/** Runs `check` on a page, and holds that nothing was asked of the network and nothing went wrong. */
export async function on(name, check, { theme, ...options } = {}) {
  const { page, troubles, close } = await open(made(name, "html", theme), options);
  await check(page);
  assert.deepEqual(troubles, [], name);
  await close();
}
