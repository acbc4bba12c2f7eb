// The manual as web pages: KLANTREIS_MANUAL is the folder in which `manual/build` made them.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser, open, violations } from "./browser.mjs";

const folder = process.env.KLANTREIS_MANUAL;
const skip = folder ? false : "KLANTREIS_MANUAL names no folder";
after(() => browser.close());

/** One page of each kind: tables, code, pictures, the reference, and the editor inside. */
const kinds = ["index", "paper", "evidence", "gallery", "library", "playground", "reference/words", "reference/commands"];

for (const language of ["nl", "en"]) {
  test(`axe finds nothing in ${language}, and no page is wider than a phone`, { skip }, async () => {
    for (const kind of kinds) {
      const address = pathToFileURL(join(folder, language, `${kind}.html`)).href;
      const { page, close } = await open(address, { viewport: { width: 390, height: 800 } });
      // The editor has tests of its own.
      await page.evaluate(() => document.querySelectorAll("iframe").forEach((it) => it.remove()));
      assert.deepEqual(await violations(page), [], kind);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${kind}: ${wider} px too wide`);
      await close();
    }
  });

  test(`the search finds what is printed on in ${language}`, { skip }, async () => {
    const { page, close } = await open(pathToFileURL(join(folder, language, "index.html")).href);
    await page.locator("#mdbook-search-toggle").click();
    const results = page.locator("#mdbook-searchresults a");
    // What is typed before the index is there is looked for at the next key.
    for (let tries = 0; tries < 20 && (await results.count()) === 0; tries += 1) {
      await page.locator("#mdbook-searchbar").fill("");
      await page.locator("#mdbook-searchbar").pressSequentially("a4");
      await page.waitForTimeout(500);
    }
    assert.ok((await results.count()) > 0);
    await close();
  });
}

test("code stands as high as its lines, on a screen and on paper, and asks nothing of the network", { skip }, async () => {
  const address = pathToFileURL(join(folder, "en", "library.html")).href;
  const { page, close } = await open(address);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload({ waitUntil: "networkidle" });
  assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), []);
  for (const media of ["screen", "print"]) {
    await page.emulateMedia({ media });
    const rooms = await page.locator(".content pre").evaluateAll((all) =>
      all.map((pre) => [pre.clientHeight, pre.querySelector("code").clientHeight]));
    assert.ok(rooms.length > 2);
    for (const [pre, code] of rooms) assert.ok(code > 0 && pre - code < 5, `${media}: ${pre} around ${code}`);
  }
  await close();
});

test("the editor is inside", { skip }, async () => {
  const { page, close } = await open(pathToFileURL(join(folder, "nl", "playground.html")).href);
  await page.frameLocator("iframe").locator("svg [data-step], svg g").first().waitFor();
  await close();
});

test("every link of every page leads somewhere", { skip }, () => {
  const pages = readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
    .filter((path) => path.endsWith(".html") && !path.endsWith("klantreis.html") && !path.includes("/files/"));
  const texts = new Map(pages.map((path) => [path, readFileSync(path, "utf8")]));
  const missing = [];
  for (const [path, text] of texts) {
    for (const [, link] of text.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file, anchor] = link.split("#");
      const target = file ? resolve(dirname(path), decodeURI(file)) : path;
      const known = !anchor || !texts.has(target) || texts.get(target).includes(`id="${decodeURI(anchor)}"`);
      if (!existsSync(target) || !known) missing.push(`${relative(folder, path)}: ${link}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(pages.length > 60, `${pages.length} pages`);
});
