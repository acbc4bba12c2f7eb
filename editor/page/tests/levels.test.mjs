// A level that nobody told is in no file: a new step has none, and those that lack one are asked for.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, chosen, drag, journey, on, openFile, press, saved, told, violations } from "./browser.mjs";

after(() => browser.close());

const THREE = "titel: Sam\nstappen:\n  - gebeurtenis: Een\n  - gebeurtenis: Twee\n    niveau: neutraal\n  - gebeurtenis: Drie\n  - organisaties: Gemeente\n";

test("a new step has no level, and says so", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  await page.locator(".options").focus();
  await press(page, "Control+Enter");
  assert.match(await told(page), /nog zonder niveau/);
  await page.keyboard.type("Ik mail.");
  await press(page, "Enter");
  assert.match(await saved(page), /Ik mail\.\n$/);
  assert.match(await page.locator(".levels").innerText(), /^1 stap zonder niveau/);
}));

test("steps without a level are asked for one by one, also with keys", () => on(async (page) => {
  await openFile(page, "three.yaml", THREE);
  assert.match(await page.locator(".levels").innerText(), /^2 stappen/);
  await press(page, "F8");
  assert.match(await page.locator(".asks").innerText(), /Stap 1[^]*Een/);
  assert.deepEqual(await violations(page), []);
  assert.match(await chosen(page), /Een/);
  await press(page, "Tab", "Enter");
  assert.match(await told(page), /Stap 1 staat nu op neutraal/);
  assert.match(await page.locator(".asks").innerText(), /Stap 3[^]*Drie[^]*laatste/);
  await page.getByRole("button", { name: "Weet ik niet, volgende" }).click();
  assert.match(await told(page), /Van 1 stap is het niveau niet bekend/);
  assert.equal(await page.locator(".asks").isVisible(), false);
  assert.equal(await saved(page), THREE.replace("Een\n", "Een\n    niveau: neutraal\n"));
}));

test("the step that is chosen is asked first, and a step without a level goes to a whole one", () => on(async (page) => {
  await openFile(page, "three.yaml", THREE);
  await card(page, "Drie").click();
  await press(page, "F8");
  assert.match(await page.locator(".asks").innerText(), /Stap 3/);
  assert.equal(await page.locator(".bar").isVisible(), false);
  await press(page, "Escape");
  await page.locator(".options").focus();
  await press(page, "Alt+ArrowUp");
  assert.match(await saved(page), /Drie\n    niveau: neutraal\n/);
}));

test("Escape leaves the asking, and the keys are in the picture again", () => on(async (page) => {
  await openFile(page, "three.yaml", THREE);
  await press(page, "F8", "Escape");
  assert.equal(await page.locator(".asks").isVisible(), false);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".options")));
}));

test("what is asked about can be dragged to its level, and the next one is asked", () => on(async (page) => {
  await openFile(page, "three.yaml", THREE);
  await press(page, "F8");
  await drag(page, "Een", 0, -60, { before: async () => assert.match(await page.locator(".asks").innerText(), /Stap 1/) });
  assert.match(await page.locator(".asks").innerText(), /Stap 3[^]*Drie/);
  assert.match(await saved(page), /Een\n    niveau: /);
}));

test("what is asked about is seen, also where it was chosen already", () => on(async (page) => {
  await openFile(page, "g.yaml", journey("gezamenlijk"));
  await card(page, "School, de buurt").click();
  await page.locator(".options").focus();
  await press(page, "Control+Enter");
  await page.keyboard.type("Wij bellen zelf.");
  await press(page, "Enter");
  await page.locator(".scroller").evaluate((it) => it.scrollTo(0, 0));
  await press(page, "F8");
  const [asked, room] = [await card(page, "Wij bellen zelf").boundingBox(), await page.locator(".scroller").boundingBox()];
  assert.ok(asked.y >= room.y && asked.y + asked.height <= room.y + room.height, JSON.stringify([asked, room]));
}, {}));

test("the answers stay where they are, however long the words of a step are", () => on(async (page) => {
  await openFile(page, "long.yaml", THREE.replace("Een", "Een lange zin over wat er die dag allemaal gebeurde, en nog veel meer dan dat alleen"));
  const at = () => page.locator(".asks .level").first().boundingBox();
  await press(page, "F8");
  const before = await at();
  await page.getByRole("button", { name: "Weet ik niet, volgende" }).click();
  assert.match(await page.locator(".asks").innerText(), /Stap 3/);
  assert.deepEqual(await at(), before);
}, {}));

test("a level that came by a key is not asked any more", () => on(async (page) => {
  await openFile(page, "three.yaml", THREE);
  await press(page, "F8");
  await page.locator(".options").focus();
  await press(page, "Alt+ArrowUp");
  assert.match(await page.locator(".asks").innerText(), /Bij 1 van de 4 stappen/);
}));

test("notes become a journey that says how many steps have no level", () => on(async (page) => {
  await page.locator(".commands button", { hasText: "Nieuw" }).first().click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill("Ik vraag om hulp.\n\nNiemand belt terug. [ontevreden]\n");
  await page.getByRole("button", { name: "Maak er een klantreis van" }).click();
  const on = page.getByRole("button", { name: "Hiermee verder" });
  const asks = page.locator(".asks", { hasText: "Bij 1 van de 2 stappen" });
  await on.or(asks).waitFor();
  if (await on.isVisible()) await on.click();
  await asks.waitFor();
  await page.getByRole("button", { name: "Volgende zonder niveau" }).first().click();
  await page.locator(".asks .level", { hasText: "Neutraal" }).click();
  assert.match(await told(page), /Elke stap heeft nu een niveau/);
  const text = await saved(page);
  assert.match(text, /niveau: neutraal[^]*niveau: ontevreden/);
  assert.doesNotMatch(text, /niveau\?/);
}));

test("the notes that are shown as an example say their levels as they are understood", () => on(async (page) => {
  await page.locator(".commands button", { hasText: "Nieuw" }).first().click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  const field = page.locator("dialog textarea");
  await field.fill(await field.getAttribute("placeholder"));
  await page.getByRole("button", { name: "Maak er een klantreis van" }).click();
  const on = page.getByRole("button", { name: "Hiermee verder" });
  await on.click();
  await card(page, "Niemand belt terug").waitFor();
  assert.equal(await page.locator(".levels").isVisible(), false);
}));

test("what only an organisation does, and how professionals stand, is not asked for", () => on(async (page) => {
  for (const name of ["inge", "gezamenlijk"]) {
    await openFile(page, `${name}.yaml`, journey(name));
    assert.equal(await page.locator(".levels").isVisible(), false);
  }
}));

test("an empty beginning has one step without a level, to be typed over", () => on(async (page) => {
  await page.locator(".commands button", { hasText: "Nieuw" }).first().click();
  await page.locator(".way", { hasText: "Leeg beginnen" }).click();
  await page.keyboard.type("Mijn man slaat mij.");
  await press(page, "Enter");
  assert.equal(await saved(page), "titel: Nieuwe klantreis\nstappen:\n  - gebeurtenis: Mijn man slaat mij.\n");
}));

test("lines behind an item of a list are steps too, and what is told names the lines as they were pasted", () => on(async (page) => {
  await page.locator(".commands button", { hasText: "Nieuw" }).first().click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill("Ik bel\n- aanvraag afgewezen\nDaan niet naar school (blij)\nen nu\n");
  await page.locator("dialog label", { hasText: "Elke regel" }).click();
  assert.match(await page.locator("dialog .chips .help").innerText(), /4 stappen/);
  await page.getByRole("button", { name: "Maak er een klantreis van" }).click();
  const words = await page.locator("dialog .told-of").innerText();
  if (/regel \d/.test(words)) assert.match(words, /regel 3/);
}));
