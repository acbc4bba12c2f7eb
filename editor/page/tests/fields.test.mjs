// From what was found to the field that it speaks of, and forms for what is more than a line of text.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, on, openFile, press, saved, told, violations } from "./browser.mjs";

after(() => browser.close());

const SAM = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel Joost op.\n    niveau: neutraal\n  - gebeurtenis: Niemand belt terug.\n    bewijs: { soort: geciteerd, bron: Gezin 1 }\n";
const field = (page) => page.evaluate(() => document.activeElement.closest("[data-path]")?.dataset.path);

async function goTo(page, words) {
  await page.click("#tab-checks");
  await page.locator(".finding, .checks .name .link", { hasText: words }).first().click();
}

test("a finding opens the field that it speaks of, also in a group that is closed", () => on(async (page) => {
  await openFile(page, "sam.yaml", SAM);
  await goTo(page, "stap 2 heeft geen niveau");
  assert.equal(await field(page), "steps:2.event.level".replace(".event", ""));
  await goTo(page, "waar deze klantreis vandaan komt");
  assert.equal(await field(page), "source");
  await goTo(page, "Joost");
  assert.equal(await field(page), "steps:1.event");
  await openFile(page, "c.yaml", SAM.replace("titel", "bron: Interviews\ntoestemming: { wie: Sam, wanneer: in het jaar dat Joost er was }\ntitel"));
  await goTo(page, "Joost");
  assert.match(await field(page), /^consent|^steps/);
}));

test("what a step leans on is opened where it is there, and another one is asked for", () => on(async (page) => {
  await openFile(page, "sam.yaml", SAM);
  await card(page, "Niemand").click();
  await page.click(".tool-evidence");
  assert.equal(await page.locator("dialog").count(), 0);
  assert.equal(await page.getByLabel("Bron", { exact: true }).inputValue(), "Gezin 1");
  await page.getByRole("button", { name: "Nog een toevoegen" }).click();
  await page.getByLabel(/^Bron/).fill("Rapport");
  assert.match(await page.locator(".fields .hint:visible").innerText(), /Soort/);
  assert.doesNotMatch(await saved(page), /Rapport/);
  await page.locator('.fields [data-path$=".kind"] select').selectOption({ label: "Naverteld" });
  assert.match(await saved(page), /bewijs:\n +- \{ soort: geciteerd, bron: Gezin 1 \}\n +- .*(naverteld[^]*Rapport|Rapport[^]*naverteld)|bewijs: \[.*Gezin 1.*naverteld.*Rapport|bewijs: \[.*Gezin 1.*Rapport.*naverteld/);
}));

test("organisations of a step are a list with a form for each", () => on(async (page) => {
  await openFile(page, "sam.yaml", SAM);
  await card(page, "Ik bel").click();
  const list = page.locator('[data-path="steps:1.organisations"]');
  await list.getByRole("button", { name: "Toevoegen" }).click();
  await page.getByLabel("Naam", { exact: true }).fill("Gemeente");
  await page.getByLabel("Actie", { exact: true }).fill("Belt niet terug.");
  await page.getByRole("button", { name: "Nog een toevoegen" }).click();
  await page.getByLabel("Naam", { exact: true }).fill("Huisarts");
  await page.getByRole("button", { name: "Naar de stap" }).click();
  assert.match(await list.innerText(), /Gemeente[^]*Huisarts/);
  const text = await saved(page);
  assert.match(text, /Gemeente[^]*Belt niet terug\.[^]*Huisarts/);
  assert.deepEqual(await violations(page), []);
}));

test("consent and the account of the study are filled in in forms", () => on(async (page) => {
  await openFile(page, "sam.yaml", SAM);
  await page.locator(".fields summary", { hasText: "Wie het is" }).click();
  await page.getByRole("button", { name: "Meer bij toestemming" }).click();
  await page.getByLabel("Wie", { exact: true }).fill("de verteller");
  await page.getByLabel("Waarvoor", { exact: true }).fill("publicatie in het rapport");
  await page.getByRole("button", { name: "Naar de hele klantreis" }).click();
  await page.locator(".fields summary", { hasText: "Het onderzoek" }).click();
  await page.locator('[data-path="account"]').getByRole("button", { name: "Invullen" }).click();
  await page.getByLabel("Opdrachtgever", { exact: true }).fill("WODC");
  const text = await saved(page);
  assert.match(text, /toestemming: \{ wie: de verteller, waarvoor: publicatie in het rapport \}/);
  assert.match(text, /verantwoording: \{ opdrachtgever: WODC \}/);
}, { fresh: true }));

test("the only step stays, and that is said in words of the picture", () => on(async (page) => {
  const one = "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel.\n    niveau: neutraal\n";
  await openFile(page, "one.yaml", one);
  await card(page, "Ik bel").click();
  await page.locator(".options").focus();
  await press(page, "Delete");
  assert.match(await told(page), /enige stap/);
  assert.doesNotMatch(await told(page), /bestand/);
  assert.equal(await saved(page), one);
}));

test("a step that a goal is about stays, and that is said in words of the picture", () => on(async (page) => {
  await openFile(page, "goal.yaml", `${SAM}doelen:\n  - { tekst: rust, van: gezin, vanaf: 2 }\n`);
  await card(page, "Niemand").click();
  await page.locator(".options").focus();
  await press(page, "Delete");
  await press(page, "Delete");
  assert.match(await told(page), /gaat over deze stap/);
}));

test("the explanation under the fields can be left out, and is told all the same", () => on(async (page) => {
  await card(page, "Niemand").click();
  const label = page.getByLabel("Emotie", { exact: true });
  const help = page.locator('[data-path="steps:2.emotion"] > .help');
  assert.ok(await help.isVisible());
  const before = await page.locator(".fields").evaluate((it) => it.scrollHeight);
  await page.getByRole("button", { name: "Uitleg verbergen" }).click();
  assert.equal(await help.isVisible(), false);
  assert.ok((await page.locator(".fields").evaluate((it) => it.scrollHeight)) < before * 0.85);
  assert.match((await label.getAttribute("aria-describedby")) ?? "", new RegExp((await help.getAttribute("id")) ?? "none"));
  await page.getByRole("button", { name: "Uitleg tonen" }).click();
  assert.ok(await help.isVisible());
}));

test("what consent is for stays that when more is said of it", () => on(async (page) => {
  await openFile(page, "sam.yaml", SAM);
  await page.locator(".fields summary", { hasText: "Wie het is" }).click();
  await page.getByLabel("Toestemming", { exact: true }).fill("Alleen voor het rapport");
  await page.getByRole("button", { name: "Meer bij toestemming" }).click();
  assert.equal(await page.getByLabel("Waarvoor", { exact: true }).inputValue(), "Alleen voor het rapport");
  assert.equal(await page.getByLabel("Naam", { exact: true }).inputValue(), "");
  await page.getByLabel("Wie", { exact: true }).fill("de verteller");
  assert.match(await saved(page), /waarvoor: Alleen voor het rapport/);
}, { fresh: true }));

test("the narrator has a line for the name, and a field for each of the rest", () => on(async (page) => {
  await openFile(page, "sam.yaml", "titel: Sam\nstappen:\n  - gebeurtenis: Ik bel.\n    niveau: neutraal\n");
  const name = page.getByLabel("Verteller: de naam", { exact: true });
  assert.equal(await name.evaluate((it) => it.tagName), "INPUT");
  await name.fill("Zarina");
  await page.getByRole("button", { name: "Meer bij verteller" }).click();
  assert.equal(await page.getByLabel(/^Naam/).first().inputValue(), "Zarina");
  await page.getByLabel("Leeftijd", { exact: true }).fill("35");
  await page.getByLabel("Introductie", { exact: true }).fill("Ik ben moeder van vier kinderen.");
  assert.match(await saved(page), /verteller: \{ naam: Zarina, leeftijd: 35, introductie: Ik ben moeder van vier kinderen\. \}/);
}, { fresh: true }));

test("languages are chosen by their names", () => on(async (page) => {
  await openFile(page, "s.yaml", "titel: Sam\nvaste_woorden: en\nstappen:\n  - gebeurtenis: Een\n");
  assert.deepEqual(await page.getByLabel("Vaste woorden", { exact: true }).locator("option").allTextContents(), ["Niet gezegd", "Nederlands", "Engels"]);
}));

test("what is filled in less often stands in groups that are closed", () => on(async (page) => {
  const groups = page.locator(".fields details.more");
  assert.ok((await groups.count()) > 5);
  assert.equal(await page.locator(".fields details.more[open]").count(), 0);
  assert.ok((await page.locator(".fields > .field").count()) <= 5);
  await groups.filter({ hasText: "Namen die bedacht" }).locator("summary").click();
  await page.getByLabel("Fictieve namen", { exact: true }).fill("Sam, Noor");
  await page.locator(".fields > header h2").click();
  assert.match(await saved(page), /fictieve_namen:/);
  await card(page, "Niemand").click();
  assert.equal(await page.getByLabel("Naam", { exact: true }).isVisible(), false);
}));

test("a sentence for a name is told under its field", () => on(async (page) => {
  await page.getByLabel("Verteller: de naam", { exact: true }).fill("Ik ben moeder van drie kinderen en woon in de opvang.");
  await page.locator(".hint", { hasText: "hele zin" }).waitFor();
  await page.getByLabel("Verteller: de naam", { exact: true }).fill("Zarina");
  await page.locator(".hint", { hasText: "hele zin" }).waitFor({ state: "hidden" });
}));
