// The page around the picture: for everybody, on every window, in two languages, and without a network.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser, card, journey, on, openFile, press, root, saved, violations } from "./browser.mjs";

after(() => browser.close());

const button = (page, words) => page.locator(".commands button", { hasText: words }).first();

test("axe finds nothing wrong, in any part of the page", () => on(async (page) => {
  const hold = async (what) => assert.deepEqual(await violations(page), [], what);
  await hold("start");
  await openFile(page, "inge.yaml", journey("inge"));
  await card(page, "Weer zegt Casper af").click();
  await hold("a step chosen");
  await page.click("#tab-checks");
  await button(page, "Tekst").click();
  await page.locator("#tab-checks .count").waitFor();
  await hold("text and findings");
  await card(page, "Weer zegt Casper af").dblclick();
  await hold("typing");
  await press(page, "Escape");
  for (const words of ["Nieuw", "Tonen", "Doorgeven", "Sneltoetsen"]) {
    await button(page, words).click();
    await hold(words);
    await press(page, "Escape");
  }
  await page.click(".tool-evidence");
  await hold("evidence");
}));

for (const [width, height] of [[320, 640], [390, 844], [1366, 768]]) {
  test(`${width} px: only the picture and the text scroll sideways, and nothing to press is small`, () => on(async (page) => {
    await openFile(page, "inge.yaml", journey("inge"));
    await card(page, "Wij hebben het goed").click();
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await wider(), 0);
    const small = await page.evaluate(() => [...document.querySelectorAll("button, input, select, summary, [role=tab]")]
      .filter((it) => it.checkVisibility()).map((it) => [it.outerHTML.slice(0, 80), it.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24) && !0).map(([html, { width, height }]) => `${html} ${width}×${height}`)
      .filter((it) => !/type="(radio|checkbox)"/.test(it)));
    assert.deepEqual(small, []);
    await button(page, "Doorgeven").click();
    assert.equal(await wider(), 0);
  }, { viewport: { width, height } }));
}

test("Dutch or English by the browser, and the other one by a button", async () => {
  await on(async (page) => {
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await card(page, "Nobody calls back").click();
    await press(page, "Alt+ArrowUp");
    await page.click(".language");
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    assert.equal(await button(page, "Bewaren").count(), 1);
    await card(page, "Nobody calls back").click();
    await press(page, "Alt+ArrowUp");
    assert.match(await saved(page), /Nobody calls back\.\n    level: neutral\n/);
  }, { language: "en-GB" });
  await on(async (page) => assert.equal(await page.locator("html").getAttribute("lang"), "nl"), { language: "nl-BE" });
});

test("nothing is kept in the browser", () => on(async (page) => {
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
  assert.deepEqual(kept, [0, 0, 0]);
}));

test("work that is in no file is not lost without a question", () => on(async (page) => {
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  const leaving = new Promise((resolve) => page.once("dialog", async (dialog) => { await dialog.dismiss(); resolve(dialog.type()); }));
  void page.close({ runBeforeUnload: true });
  assert.equal(await leaving, "beforeunload");
  await button(page, "Nieuw").click();
  assert.match(await page.locator("dialog").innerText(), /nog niet is bewaard/);
  await press(page, "Escape");
  await saved(page);
  await button(page, "Nieuw").click();
  assert.match(await page.locator("dialog").innerText(), /Waarmee begint u/);
}, { fresh: true }));

test("text and picture follow each other", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "Niemand belt terug" }).click();
  await press(page, "End");
  await page.keyboard.type(" Nooit.");
  await card(page, "Niemand belt terug. Nooit.").waitFor();
  await card(page, "Ik vraag").click();
  await press(page, "Alt+ArrowUp", "Alt+ArrowUp");
  await page.locator(".cm-line", { hasText: "niveau: tevreden" }).waitFor();
  assert.ok((await page.locator(".cm-chosen").count()) > 0);
}));

test("a mistake in the text is marked, and the picture waits", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "niveau: ontevreden" }).click();
  await press(page, "End");
  await page.keyboard.type("x");
  await page.locator(".stale").waitFor();
  await page.locator(".cm-lintRange-error").first().waitFor();
  await page.click("#tab-checks");
  assert.match(await page.locator(".checks").innerText(), /Eerst herstellen/);
  await page.locator(".cm-content").focus();
  await press(page, "Backspace");
  await page.locator(".stale").waitFor({ state: "hidden" });
}));

test("levels and keys are offered while one types", () => on(async (page) => {
  await button(page, "Tekst").click();
  await page.locator(".cm-line", { hasText: "niveau: ontevreden" }).click();
  await press(page, "End", "Control+Backspace");
  await page.keyboard.type("wa");
  await press(page, "Control+Space");
  await page.locator(".cm-tooltip-autocomplete li", { hasText: "wanhoop" }).first().click();
  assert.match(await saved(page), /niveau: wanhoop/);
}));

test("a name to look at is declared as made up with one click", () => on(async (page) => {
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij ons wonen.\n    niveau: neutraal\n");
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Freek" }).click();
  assert.match(await saved(page), /fictieve_namen: .*Freek/);
  await press(page, "Control+z", "Control+y");
  await page.locator("li.name", { hasText: "Freek" }).waitFor({ state: "detached" });
}));

test("the privacy gate comes before anything goes out", () => on(async (page) => {
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij ons wonen.\n    niveau: neutraal\n");
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "SVG" }).first().click();
  await page.locator("dialog", { hasText: "Kijk dit eerst na" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /toch doorgeven/ }).click();
  assert.match((await download).suggestedFilename(), /\.svg$/);
}, { fresh: true }));

test("every format can be had", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".examples button").first().click();
  await button(page, "Doorgeven").click();
  for (const [words, ending] of [["PNG", "png"], ["SVG", "svg"], ["PDF", "pdf"], ["Webpagina", "html"], ["In woorden", "txt"]]) {
    const download = page.waitForEvent("download");
    await page.locator(".way", { hasText: words }).first().click();
    const gate = page.getByRole("button", { name: /toch doorgeven/ });
    await Promise.race([download, gate.waitFor().then(() => gate.click())]);
    assert.match((await download).suggestedFilename(), new RegExp(`\\.${ending}$`));
  }
}));

test("the picture and its description go to the clipboard; what was looked at is not asked again", () => on(async (page, context) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij ons wonen.\n    niveau: neutraal\n");
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "Beschrijving" }).click();
  await page.getByRole("button", { name: /toch doorgeven/ }).click();
  await page.locator(".status", { hasText: "Gekopieerd" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Hulp/);
  await page.evaluate(() => { document.querySelector(".status").textContent = ""; });
  await page.locator(".way", { hasText: "Plaatje kopiëren" }).click();
  await page.locator(".status", { hasText: "Gekopieerd" }).waitFor();
  assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((it) => it.types)), ["image/png"]);
}, { fresh: true }));

test("on paper there are the pages of the picture, and nothing else", () => on(async (page) => {
  await page.evaluate(() => { window.print = () => { window.sheets = document.querySelectorAll(".printed-page svg").length; }; });
  await openFile(page, "inge.yaml", journey("inge"));
  await button(page, "Doorgeven").click();
  await page.locator(".way", { hasText: "Op uw eigen printer" }).click();
  const gate = page.getByRole("button", { name: /toch doorgeven/ });
  await Promise.race([page.waitForFunction(() => window.sheets), gate.waitFor().then(() => gate.click())]);
  await page.waitForFunction(() => window.sheets > 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("body > :not(.printed)").filter({ visible: true }).count(), 0);
}, { fresh: true }));

test("a file that is dropped on the page is opened", () => on(async (page) => {
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], "dropped.yaml"));
    for (const name of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
  }, journey("zarina"));
  await page.locator(".file", { hasText: "dropped.yaml" }).waitFor();
  assert.equal(await saved(page), journey("zarina"));
}));

test("where the browser cannot write files, saving is a download", () => on(async (page) => {
  await page.evaluate(() => { window.showSaveFilePicker = undefined; });
  const download = page.waitForEvent("download");
  await press(page, "Control+s");
  assert.equal((await download).suggestedFilename(), "klantreis-van-sam.yaml");
}, { fresh: true }));

test("notes that are pasted become a journey", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill("# Klantreis van Noor\n\n## Fase 1\n\nIk vraag om hulp.\n\nNiemand belt terug.\n");
  await page.getByRole("button", { name: /Maak er een klantreis van/ }).click();
  const go = page.getByRole("button", { name: "Hiermee verder" });
  await Promise.race([go.waitFor().then(() => go.click()), card(page, "Ik vraag om hulp").waitFor()]);
  await card(page, "Niemand belt terug").waitFor();
  assert.match(await saved(page), /Noor/);
}));

test("a paragraph that is pasted becomes a step a sentence", () => on(async (page) => {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").pressSequentially("Ik vraag om hulp. Niemand belt terug. Dan komt Toos.");
  await page.getByRole("button", { name: /Maak er een klantreis van/ }).click();
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  // The example that was there says something of this too.
  await card(page, "Dan komt Toos").waitFor();
  assert.equal(await page.locator('.option[data-part="events"]').count(), 3);
}));

test("views and pages can be chosen, and the file stays as it is", () => on(async (page) => {
  const inge = journey("inge");
  await openFile(page, "inge.yaml", inge);
  await button(page, "Tonen").click();
  await page.locator("dialog .chips label", { hasText: "lijn" }).first().click();
  await page.locator("dialog select").first().selectOption("a4");
  assert.ok((await page.locator(".sheet").count()) > 1);
  await press(page, "Escape");
  assert.equal(await saved(page), inge);
}, { fresh: true }));

/** Opens the window for notes, and puts these in. */
async function paste(page, notes) {
  await button(page, "Nieuw").click();
  await page.locator(".way", { hasText: "Notities plakken" }).click();
  await page.locator("dialog textarea").fill(notes);
  return page.locator("dialog [name]:checked").inputValue();
}

test("lines without blank lines between them become a step each, and the window says how many", () => on(async (page) => {
  assert.equal(await paste(page, "Gesprek met mw. Zahra\nkind ziek, geen slaap. moe. boos.\nhuisarts zegt wachten\ngemeente belt niet terug\n"), "line");
  assert.match(await page.locator("dialog .chips .help").innerText(), /4 stappen/);
  await page.locator("dialog label", { hasText: "Elke alinea" }).click();
  assert.match(await page.locator("dialog .chips .help").innerText(), /1 stap\./);
  await page.locator("dialog textarea").fill("een\ntwee\n");
  assert.match(await page.locator("dialog .chips .help").innerText(), /1 stap\./);
}));

test("a text that is broken at the edge of the page is not cut at its lines", () => on(async (page) => {
  assert.notEqual(await paste(page, "Ik heb de gemeente drie keer gebeld over de woning die ons is\nbeloofd, en telkens kreeg ik iemand anders aan de lijn die er\nniets van wist.\n"), "line");
}));

test("a sentence goes on behind an abbreviation or an initial", () => on(async (page) => {
  await paste(page, "Ik spreek mw. F. de Wit van de St. Jansschool over bijv. dhr. Bos, o.a. nr. 12. Dr. Smit belt. Zij luistert. Dat is voor u. Goed.");
  await page.locator("dialog label", { hasText: "Elke zin" }).click();
  assert.match(await page.locator("dialog .chips .help").innerText(), /5 stappen/);
}));

test("a journey that is in no file is called after its title; a file keeps its name", () => on(async (page) => {
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => window.saved.length > 0);
  assert.equal(await page.evaluate(() => window.saved.pop().name), "klantreis-van-sam.yaml");
  await openFile(page, "van thuis.yaml", `titel: Klantreis van Zoë's ${"heel ".repeat(30)}\nstappen:\n  - gebeurtenis: Een\n`);
  await page.keyboard.press("Control+Shift+s");
  await page.waitForFunction(() => window.saved.length > 0);
  assert.equal(await page.evaluate(() => window.saved.pop().name), "van thuis.yaml");
}));

test("what is opened is seen as a whole where it can be read, or else as high as there is room", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const [sheet, room] = [await page.locator(".sheet").boundingBox(), await page.locator(".scroller").boundingBox()];
  assert.ok(sheet.height <= room.height || /^70/.test(await page.locator(".zoom output").innerText()));
}));

test("what has no form is filled in at its place in the text", () => on(async (page) => {
  await openFile(page, "p.yaml", "titel: Sam\nstappen:\n  - gebeurtenis: Een\n    niveau: neutraal\n  - gebeurtenis: Twee\n");
  await card(page, "Een").click();
  await page.evaluate(() => { for (const group of document.querySelectorAll(".fields details")) group.open = true; });
  await page.getByRole("button", { name: "In de tekst invullen" }).first().click();
  await page.keyboard.type(" # hier");
  assert.match(await saved(page), /Een\n    niveau: neutraal # hier\n/);
}, { fresh: true }));

test("a name that was declared made up stays in its row until something else changes", () => on(async (page) => {
  await openFile(page, "n.yaml", "titel: Hulp\nbron: Interviews\nstappen:\n  - gebeurtenis: Toen kwam Freek bij Joost wonen.\n    niveau: neutraal\n");
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Freek" }).click();
  // The checks have run again.
  await page.locator("li.name .declared").waitFor();
  await page.waitForTimeout(500);
  const rows = page.locator("li.name");
  assert.deepEqual((await rows.allInnerTexts()).map((it) => it.split(/\s/)[0]), ["Freek", "Joost"]);
  assert.match(await rows.first().innerText(), /bedacht/);
  assert.equal(await rows.first().getByRole("button", { name: /Bedacht/ }).count(), 0);
}));

test("at 1366 px it can be saved under another name, and says in full that it is not saved", () => on(async (page) => {
  assert.ok(await button(page, "Bewaren als").isVisible());
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Ik wacht.");
  const fits = await page.locator(".unsaved").evaluate((it) => it.getBoundingClientRect().right <= it.closest(".name").getBoundingClientRect().right + 1);
  assert.ok(fits);
  assert.equal(await page.evaluate(() => document.querySelector(".top").offsetHeight < 60), true);
}));

test("on a phone there are no keys to learn, and the panel leads back to the picture", () => on(async (page) => {
  assert.doesNotMatch(await page.locator(".welcome").innerText(), /ubbelklik/);
  assert.equal(await page.locator(".keys-help").isVisible(), false);
  await button(page, "Invullen").click();
  const back = page.getByRole("button", { name: "Paneel sluiten" });
  await back.waitFor();
  const { y, height } = await back.boundingBox();
  assert.ok(y >= 0 && y + height <= 844);
  await back.click();
  assert.equal(await page.locator(".side").isVisible(), false);
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

test("words are found in the picture, whatever their capitals and accents, and the step is chosen", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  await press(page, "Control+f");
  await page.keyboard.type("CASPER");
  const told = page.locator(".find output");
  assert.match(await told.innerText(), /^1 van 4/);
  const first = await page.locator('.option[aria-selected="true"]').getAttribute("aria-label");
  assert.match(first, /Casper/);
  await press(page, "Enter");
  assert.match(await told.innerText(), /^2 van/);
  await press(page, "Shift+Enter");
  assert.equal(await page.locator('.option[aria-selected="true"]').getAttribute("aria-label"), first);
  await page.locator(".find input").fill("olifant");
  assert.equal(await told.innerText(), "niet gevonden");
  assert.deepEqual(await violations(page), []);
  await press(page, "Escape");
  assert.equal(await page.locator(".find").isVisible(), false);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".options")));
  await press(page, "Alt+ArrowDown");
  assert.match(await saved(page), /neutraal|ontevreden/);
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

test("that the name of the narrator is made up is said with one click", () => on(async (page) => {
  await page.getByLabel("Verteller: de naam", { exact: true }).fill("Zarina");
  await page.locator(".hint", { hasText: "Kies dan Bedacht" }).waitFor();
  await page.click("#tab-checks");
  await page.getByRole("button", { name: "Bedacht: Zarina" }).click();
  assert.match(await saved(page), /verteller: \{ naam: Zarina, fictief: ja \}/);
}));

test("after a while it asks to put work in a file, and from then on saves by itself where that is said", () => on(async (page) => {
  await page.clock.install();
  await card(page, "Niemand").click();
  await press(page, "Alt+ArrowUp");
  await page.clock.fastForward("02:00");
  assert.equal(await page.locator(".keeping").count(), 0);
  await page.clock.fastForward("01:10");
  assert.match(await page.locator(".keeping").innerText(), /nog in geen bestand/);
  assert.deepEqual(await violations(page), []);
  await page.locator(".keeping").getByRole("button", { name: "Nu bewaren" }).click();
  await page.locator(".keeping").waitFor({ state: "detached" });
  await press(page, "Alt+ArrowDown");
  await page.clock.fastForward("03:10");
  await page.locator(".keeping").getByRole("button", { name: "Voortaan vanzelf bewaren" }).click();
  await page.locator(".keeping").waitFor({ state: "detached" });
  await page.evaluate(() => { window.saved = []; });
  await press(page, "Alt+ArrowDown");
  await page.clock.fastForward("00:03");
  await page.waitForFunction(() => window.saved.length === 1);
  assert.doesNotMatch(await page.locator(".file").innerText(), /nog niet bewaard/);
}, { fresh: true }));

test("after a reload it says that what was in no file is gone, and offers to open one", () => on(async (page) => {
  await page.reload();
  const notice = page.locator(".notice", { hasText: "opnieuw geladen" });
  const chooser = page.waitForFunction(() => window.asked);
  await page.evaluate(() => { window.showOpenFilePicker = async () => { window.asked = true; throw new DOMException("", "AbortError"); }; });
  await notice.getByRole("button", { name: "Mijn bestand openen" }).click();
  await chooser;
  assert.equal(await notice.count(), 0);
}, { fresh: true }));

test("a workbook of Excel becomes a journey", () => on(async (page) => {
  await button(page, "Nieuw").click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".way", { hasText: "Iets anders openen" }).click();
  await (await chooser).setFiles(join(root, "import", "tests", "files", "openpyxl.xlsx"));
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  await page.waitForFunction(() => document.querySelectorAll('.option[data-part="events"]').length > 2);
}));

test("of a table with several families one is chosen to go on with", () => on(async (page) => {
  await button(page, "Nieuw").click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".way", { hasText: "Iets anders openen" }).click();
  const buffer = Buffer.from("gezin;stap;niveau\nEen;Ik bel;neutraal\nTwee;Wij wachten;ontevreden\n");
  await (await chooser).setFiles({ name: "gezinnen.csv", mimeType: "text/csv", buffer });
  await page.getByLabel(/2 klantreizen/).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Hiermee verder" }).click();
  await card(page, "Wij wachten").waitFor();
}));

test("a PDF to print is on A4, and dots have the letters of the drawing", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    window.pictures = [];
    URL.createObjectURL = (blob) => {
      if (blob.type.startsWith("image/svg")) void blob.text().then((text) => window.pictures.push(text));
      return make(blob);
    };
  });
  await button(page, "Doorgeven").click();
  const get = async (words) => {
    const download = page.waitForEvent("download");
    await page.locator(".way", { hasText: words }).first().click();
    const gate = page.getByRole("button", { name: /toch doorgeven/ });
    await Promise.race([download, gate.waitFor().then(() => gate.click())]);
    return readFileSync(await (await download).path(), "latin1");
  };
  const sizes = (pdf) => [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => `${Math.round(w)}x${Math.round(h)}`);
  const [paper, whole] = [sizes(await get("PDF op A4")), sizes(await get("PDF in één stuk"))];
  assert.ok(paper.length > 1 && paper.every((it) => it === "842x595"), paper.join());
  assert.equal(whole.length, 1);
  await get("PNG");
  assert.match(await page.evaluate(() => window.pictures[0]), /<path[^]*<path/);
}, { fresh: true }));
