// The page as `klantreis edit` serves it: loads and saves the file, and hears of changes that are made elsewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { browser, card, press } from "./browser.mjs";
import { startEdit } from "./command.mjs";
import { pagePath } from "./paths.mjs";

after(() => browser.close());

const SAM = "titel: Klantreis van Sam\nstappen:\n  - gebeurtenis: Niemand belt terug.\n    niveau: ontevreden\n";

/** A server that speaks as the command does, with one file. */
async function serve(text) {
  const file = { text, version: 1, waiting: [] };
  const tag = () => `"${file.version}"`;
  const page = readFileSync(pagePath, "utf16le").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '<meta name="klantreis-served" content="nl">');
  const answer = (response, status, body = "", headers = {}) => response.writeHead(status, headers).end(body);
  const server = createServer(async (request, response) => {
    if (request.url === "/token/") return answer(response, 200, Buffer.from(page, "utf16le"), { "Content-Type": "text/html; charset=utf-8" });
    if (request.url.startsWith("/token/changes")) {
      if (new URL(request.url, "http://x").search.slice(1) !== String(file.version)) return answer(response, 200, String(file.version));
      return file.waiting.push(() => answer(response, 200, String(file.version)));
    }
    if (request.method === "GET") return answer(response, 200, file.text, { ETag: tag(), "X-Name": "sam%20thuis.yaml" });
    const parts = [];
    for await (const part of request) parts.push(part);
    if (request.headers["if-match"] !== tag()) return answer(response, 412, file.text, { ETag: tag() });
    file.text = Buffer.concat(parts).toString();
    file.version += 1;
    return answer(response, 204, "", { ETag: tag() });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const change = (now) => {
    file.text = now;
    file.version += 1;
    for (const tell of file.waiting.splice(0)) tell();
  };
  const close = () => { server.closeAllConnections(); server.close(); };
  return { file, change, close, address: `http://127.0.0.1:${server.address().port}/token/` };
}

async function onServed(check) {
  const server = await serve(SAM);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-NL", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(server.address);
  await card(page, "Niemand belt").waitFor();
  await check(page, server);
  await context.close();
  server.close();
}

test("saves into the file that it was opened with", () => onServed(async (page, { file }) => {
  assert.match(await page.locator(".file").innerText(), /sam thuis\.yaml/);
  await card(page, "Niemand belt").click();
  await press(page, "Alt+ArrowUp", "Alt+ArrowUp", "Control+s");
  await page.locator(".told", { hasText: "Bewaard" }).waitFor();
  assert.equal(file.text, SAM.replace("ontevreden", "neutraal"));
}));

test("takes over what was changed outside where nothing is lost", () => onServed(async (page, { change }) => {
  change(SAM.replace("Niemand", "Iemand"));
  await card(page, "Iemand belt").waitFor();
  assert.doesNotMatch(await page.locator(".file").innerText(), /nog niet bewaard/);
}));

test("offers both where there is work here too", () => onServed(async (page, { change, file }) => {
  await card(page, "Niemand belt").click();
  await press(page, "Alt+ArrowUp");
  change(SAM.replace("Niemand", "Iemand"));
  const notice = page.locator(".notice");
  await notice.waitFor();
  await notice.getByRole("button", { name: "Houd wat ik hier heb" }).click();
  await press(page, "Control+s");
  await page.locator(".told", { hasText: "Bewaard" }).waitFor();
  assert.match(file.text, /Niemand belt/);
  await card(page, "Niemand belt").click();
  await press(page, "Alt+ArrowUp");
  change(SAM.replace("Niemand", "Iemand"));
  await notice.getByRole("button", { name: "Neem wat er in het bestand staat" }).click();
  await card(page, "Iemand belt").waitFor();
}));

test("a save does not write over what was changed in between", () => onServed(async (page, { file }) => {
  await card(page, "Niemand belt").click();
  await press(page, "Alt+ArrowUp");
  file.text = SAM.replace("Niemand", "Iemand");
  file.version += 1;
  await press(page, "Control+s");
  await page.locator(".notice").waitFor();
  assert.match(file.text, /Iemand belt/);
}));

test("klantreis edit: saves into the file, and sees what another program writes", async () => {
  const edit = await startEdit(SAM);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-NL", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.goto(edit.address);
    await card(page, "Niemand belt").click();
    await press(page, "Alt+ArrowUp", "Alt+ArrowUp", "Control+s");
    await page.locator(".told", { hasText: "Bewaard" }).waitFor();
    assert.equal(edit.read(), SAM.replace("ontevreden", "neutraal"));
    edit.write(SAM.replace("Niemand", "Iemand"));
    await card(page, "Iemand belt").waitFor();
  } finally {
    await context.close();
    await edit.close();
  }
});
