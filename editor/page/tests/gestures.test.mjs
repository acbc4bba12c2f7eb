// Each gesture in the picture: with the mouse, with keys, and with a finger.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, card, chosen, drag, journey, on, openFile, press, saved, told } from "./browser.mjs";

after(() => browser.close());

const SAM = "titel: Klantreis van Sam\nstappen:\n  - gebeurtenis: Ik vraag de gemeente om hulp.\n    niveau: neutraal\n  - gebeurtenis: Niemand belt terug.\n    niveau: ontevreden\n";
const PHASES = "titel: Sam\nstappen:\n  - fase: 1\n    gebeurtenis: Een\n    niveau: neutraal\n  - gebeurtenis: Twee # blijft\n    niveau: neutraal\n  - fase: 2\n    gebeurtenis: Drie\n    niveau: tevreden\n";

test("the page opens with the example of six lines, drawn in the page itself", () => on(async (page) => {
  assert.equal(await page.locator(".sheet > svg").count(), 1);
  assert.match(await page.locator(".sheet").innerText(), /Ik vraag de/);
  assert.equal(await saved(page), SAM);
}));

test("a click chooses a card, and shows its fields", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  assert.match(await chosen(page), /^Stap 2\. .*Niemand belt terug/);
  const field = page.locator(".fields textarea").first();
  assert.equal(await field.inputValue(), "Niemand belt terug.");
  await page.locator(".scroller").click({ position: { x: 5, y: 5 } });
}));

test("a click on empty paper chooses nothing, so that nothing there can be taken away", () => on(async (page) => {
  const paper = await page.locator(".paper").boundingBox();
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.click(paper.x + paper.width - 20, paper.y + paper.height / 2);
  assert.equal(await page.locator('.option[aria-selected="true"]').count(), 0);
  await press(page, "Delete");
  assert.equal(await saved(page), SAM);
}, {}));

test("typing in the picture changes the text at each key, and one undo takes it back", () => on(async (page) => {
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Ik wacht.");
  assert.match(await page.locator(".sheet").innerText(), /Ik wacht\./);
  await press(page, "Enter");
  assert.equal(await saved(page), SAM.replace("Niemand belt terug.", "Ik wacht."));
  await press(page, "Control+z");
  assert.equal(await saved(page), SAM);
  await press(page, "Control+y");
  assert.equal(await saved(page), SAM.replace("Niemand belt terug.", "Ik wacht."));
}));

test("saving works while somebody types", () => on(async (page) => {
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Ik wacht.");
  assert.equal(await saved(page), SAM.replace("Niemand belt terug.", "Ik wacht."));
}));

test("what is typed in the panel is taken back there", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  const field = page.locator(".fields textarea").first();
  await field.focus();
  await press(page, "End");
  await page.keyboard.type(" Nooit.");
  assert.match(await saved(page), /Niemand belt terug\. Nooit\./);
  for (let n = 0; n < 10 && (await field.inputValue()) !== "Niemand belt terug."; n += 1) await press(page, "Control+z");
  assert.equal(await saved(page), SAM);
}));

test("Escape leaves a text as it was", () => on(async (page) => {
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Anders");
  await press(page, "Escape");
  assert.equal(await saved(page), SAM);
  await press(page, "Control+y");
  assert.equal(await saved(page), SAM);
  await press(page, "Alt+ArrowUp", "Control+z", "Control+y");
  assert.notEqual(await saved(page), SAM);
  await press(page, "Control+z", "Control+y", "Control+y");
  assert.doesNotMatch(await saved(page), /Anders/);
}));

test("quoted evidence has its words, and is shown in the panel", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  await page.getByRole("button", { name: "Citaat, bron" }).click();
  const words = page.locator('dialog textarea[name="quote"]');
  assert.equal(await words.isVisible(), false);
  await page.locator("dialog label", { hasText: "Zo gezegd (citaat)" }).click();
  await words.fill("Ze belden nooit.");
  await page.locator("dialog .main").click();
  await page.locator(".told", { hasText: "bij Tonen de citaten aanzet" }).waitFor();
  assert.equal(await page.locator(".fields").getByLabel("Citaat", { exact: true }).inputValue(), "Ze belden nooit.");
  assert.match(await saved(page), /citaat: Ze belden nooit\./);
  await press(page, "Control+z");
  assert.equal(await saved(page), SAM);
}));

test("Escape outside the picture closes the bar beside what is chosen", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  await page.locator(".fields textarea").first().focus();
  await press(page, "Escape");
  assert.equal(await page.locator(".bar").isVisible(), false);
  await card(page, "Niemand belt").click();
  await page.locator(".tool-up").click();
  await press(page, "Escape");
  assert.equal(await page.locator(".bar").isVisible(), false);
}));

test("a new line in a card is one in the file", () => on(async (page) => {
  await card(page, "Niemand belt").dblclick();
  await page.keyboard.type("Een");
  await press(page, "Shift+Enter");
  await page.keyboard.type("twee");
  await press(page, "Enter");
  assert.match(await saved(page), /gebeurtenis: "?Een(<br>|\\n)twee"?\n/);
}));

test("a drag up sets the level, halfway too, and names it while it moves", () => on(async (page) => {
  const names = [];
  const name = async () => names.push(await page.locator(".guide-name").innerText());
  const band = await levels(page);
  await drag(page, "Niemand belt", 0, -band, { before: name });
  assert.equal(await saved(page), SAM.replace("niveau: ontevreden", "niveau: neutraal"));
  await drag(page, "Niemand belt", 0, -band / 2, { before: name });
  assert.match(await saved(page), /Niemand belt terug\.\n    niveau: (tevreden-neutraal|neutraal-tevreden|tussen .*)\n/);
  assert.equal(names[0], "neutraal");
  assert.match(names[1], /tevreden.*neutraal|neutraal.*tevreden/);
  await press(page, "Control+z", "Control+z");
  assert.equal(await saved(page), SAM);
}));

test("a card without a level gets one by a drag", () => on(async (page) => {
  await openFile(page, "p.yaml", "titel: Sam\nstappen:\n  - gebeurtenis: Een\n  - gebeurtenis: Twee\n");
  await drag(page, "Twee", 0, 90);
  assert.match(await saved(page), /Twee\n    niveau: /);
}));

test("the name of the level does not lie over the card that is dragged, at the edge either", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const { right } = await page.evaluate(() => document.querySelector(".scroller").getBoundingClientRect().toJSON());
  const { x, width } = await card(page, "Bij ons thuis").boundingBox();
  await page.locator(".scroller").evaluate((it, by) => it.scrollBy(by, 0), x + width - right + 40);
  await drag(page, "Bij ons thuis", 0, -60, { drop: false });
  const [name, dragged] = [await page.locator(".guide-name").boundingBox(), await card(page, "Bij ons thuis").boundingBox()];
  assert.ok(name.x >= dragged.x + dragged.width || name.x + name.width <= dragged.x);
  await press(page, "Escape");
  await page.mouse.up();
}));

test("while one types there is one frame, and what is chosen keeps its own edge", () => on(async (page) => {
  const frame = () => page.locator('.option[aria-selected="true"]').evaluate((it) => getComputedStyle(it).boxShadow);
  await card(page, "Niemand belt").click();
  assert.doesNotMatch(await frame(), /inset|none/);
  await page.locator(".options").focus();
  await press(page, "Enter");
  assert.equal(await frame(), "none");
  const [field, drawn] = [await page.locator(".writing").boundingBox(), await page.locator('.option[aria-selected="true"]').boundingBox()];
  assert.ok(Math.abs(field.y - drawn.y) < 1 && Math.abs(field.x - drawn.x) < 1);
  await press(page, "Escape");
}));

test("how to go on with a new step is told until it is typed", () => on(async (page) => {
  await page.locator(".options").focus();
  await press(page, "Control+Enter");
  assert.match(await told(page), /Typ wat er gebeurde/);
  await page.keyboard.type("Ik mail.");
  await press(page, "Enter");
  assert.equal(await told(page), "");
}));

test("Escape during a drag leaves the level as it was", () => on(async (page) => {
  await drag(page, "Niemand belt", 0, -150, { drop: false });
  await press(page, "Escape");
  await page.mouse.up();
  assert.equal(await saved(page), SAM);
}));

test("a drag sideways moves a step, also into another phase", () => on(async (page) => {
  await openFile(page, "p.yaml", PHASES);
  const [from, to] = [await card(page, "Een").boundingBox(), await card(page, "Twee").boundingBox()];
  await drag(page, "Een", to.x - from.x + 60, 3);
  assert.match(await told(page), /Stap 1 is nu stap 2/);
  assert.match(await saved(page), /Twee # blijft[^]*Een[^]*Drie/);
  const [one, three] = [await card(page, "Een").boundingBox(), await card(page, "Drie").boundingBox()];
  await drag(page, "Een", three.x - one.x + three.width, 3);
  assert.match(await told(page), /fase/);
  assert.match(await saved(page), /Drie[^]*Een/);
}));

test("a drag to the edge scrolls, so that a step can go far", () => on(async (page) => {
  await openFile(page, "inge.yaml", journey("inge"));
  const { right } = await page.evaluate(() => document.querySelector(".scroller").getBoundingClientRect().toJSON());
  const { x, y, width, height } = await card(page, "Nu zou Casper").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(right - 100, y + height / 2, { steps: 4 });
  await page.mouse.move(right - 10, y + height / 2, { steps: 4 });
  await page.waitForFunction(() => document.querySelector(".scroller").scrollLeft > 600);
  await page.mouse.up();
  assert.match(await told(page), /Stap 3 is nu stap (9|1\d|2\d)/);
}));

test("the + between two steps adds one there, and types in it at once", () => on(async (page) => {
  await page.hover(".scroller");
  await page.locator('.adder[aria-label="Stap toevoegen na stap 1"]').click();
  await page.keyboard.type("Ik mail.");
  await press(page, "Enter");
  assert.match(await saved(page), /om hulp\.\n    niveau: neutraal\n  - gebeurtenis: Ik mail\.\n[^]*Niemand belt/);
  await press(page, "Control+z");
  assert.equal(await saved(page), SAM);
}));

test("what was added and stays empty goes again", () => on(async (page) => {
  await page.hover(".scroller");
  await page.locator(".adder.last").click();
  await press(page, "Escape");
  assert.equal(await saved(page), SAM);
  await card(page, "Niemand belt").click();
  await page.click(".tool-emotion");
  await press(page, "Enter");
  assert.equal(await saved(page), SAM);
}));

test("the bar beside a step adds all that a step can have", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  await page.click(".tool-emotion");
  await page.keyboard.type("Ik ben boos.");
  await press(page, "Enter");
  await page.click(".tool-thought");
  await page.keyboard.type("Zie je wel.");
  await press(page, "Enter");
  const fill = async (tool, ...answers) => {
    await page.click(`.tool-${tool}`);
    for (const [name, answer] of answers) {
      const field = page.locator(`dialog [name=${name}]`);
      if (answer === true) await page.locator(`dialog [name=${name}]`).first().check();
      else await field.fill(answer);
    }
    await page.click("dialog button.main");
    await page.locator("dialog").waitFor({ state: "detached" });
  };
  await fill("organisation", ["organisation", "Gemeente"], ["does", "Wij plannen een gesprek."]);
  await fill("time", ["text", "drie weken later"]);
  await fill("about", ["text", "mijn dochter"]);
  await fill("evidence", ["kind", true], ["source", "Gezin 1"]);
  await fill("opportunity", ["text", "Terugbellen"], ["missed", true]);
  const text = await saved(page);
  for (const line of [/emotie: Ik ben boos\./, /gedachte: Zie je wel\./, /Gemeente/, /Wij plannen een gesprek\./, /drie weken later/, /betreft: mijn dochter/, /geciteerd/, /Gezin 1/, /Terugbellen/]) assert.match(text, line);
}));

test("whether an opportunity was missed or taken is asked, and not filled in for anybody", () => on(async (page) => {
  for (const [words, line] of [["Nee, gemist", /gemist: ja/], ["Ja, gepakt", /kansen: \{ tekst: Terugbellen \}/]]) {
    await card(page, "Niemand belt").click();
    await page.click(".tool-opportunity");
    await page.locator('dialog [name="text"]').fill("Terugbellen");
    await page.click("dialog button.main");
    assert.ok(await page.locator("dialog").isVisible());
    await page.locator("dialog label", { hasText: words }).click();
    await page.click("dialog button.main");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.match(await saved(page), line);
    await press(page, "Control+z");
  }
}));

test("Delete takes away a card, and a whole step where it is the last", () => on(async (page) => {
  await card(page, "Niemand belt").click();
  await page.locator(".options").focus();
  await press(page, "Delete");
  assert.match(await told(page), /Stap 2 is verwijderd/);
  assert.doesNotMatch(await saved(page), /Niemand/);
  await press(page, "Control+z");
  assert.equal(await saved(page), SAM);
}));

test("all of it with keys alone", () => on(async (page) => {
  await openFile(page, "p.yaml", PHASES);
  await page.locator(".options").focus();
  await press(page, "Home");
  assert.match(await chosen(page), /Een/);
  await press(page, "ArrowRight");
  assert.match(await chosen(page), /Twee/);
  await press(page, "Alt+ArrowDown", "Alt+ArrowDown");
  assert.match(await told(page), /^Stap 2, van .* naar ontevreden\.$/);
  await press(page, "Alt+ArrowLeft");
  assert.match(await told(page), /Stap 2 is nu stap 1/);
  await press(page, "Alt+ArrowRight", "Alt+ArrowRight");
  assert.match(await told(page), /Stap 2 staat nu in fase/);
  await press(page, "Enter");
  await page.keyboard.type("Tweede");
  await press(page, "Enter", "Control+Enter");
  await page.keyboard.type("Nieuw");
  await press(page, "Enter");
  assert.match(await chosen(page), /Nieuw/);
  const text = await saved(page);
  assert.match(text, /Een[^]*Tweede # blijft[^]*Nieuw[^]*Drie/);
  await press(page, "Delete");
  assert.doesNotMatch(await saved(page), /Nieuw/);
  for (let n = 0; n < 20; n += 1) await press(page, "Control+z");
  assert.equal(await saved(page), PHASES);
}));

test("Tab goes from the picture to the bar and its buttons, and Escape back", () => on(async (page) => {
  await page.locator(".options").focus();
  await press(page, "End", "Enter", "Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".bar") !== null));
  await press(page, "ArrowRight", "Enter");
  await page.keyboard.type("Ik denk.");
  await press(page, "Enter");
  assert.match(await saved(page), /gedachte: Ik denk\./);
}));

test("a finger chooses, then drags what is chosen", () => on(async (page, context) => {
  const client = await context.newCDPSession(page);
  const touch = (type, x, y) => client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const band = await levels(page);
  await card(page, "Niemand belt").tap();
  const { x, y, width, height } = await card(page, "Niemand belt").boundingBox();
  await touch("touchStart", x + width / 2, y + height / 2);
  for (let n = 1; n <= 8; n += 1) await touch("touchMove", x + width / 2, y + height / 2 - (band * n) / 8);
  await touch("touchEnd");
  assert.equal(await saved(page), SAM.replace("niveau: ontevreden", "niveau: neutraal"));
}, { hasTouch: true, viewport: { width: 390, height: 844 } }));

/** Where a finger goes down and how far it goes along, step by step. */
async function swipe(context, page, x, y, dx) {
  const client = await context.newCDPSession(page);
  const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x, y }]);
  for (let n = 1; n <= 8; n += 1) await touch("touchMove", [{ x: x + (dx * n) / 8, y }]);
  await touch("touchEnd", []);
}

test("a finger scrolls where nothing is chosen", () => on(async (page, context) => {
  const { x, y } = await card(page, "Niemand belt").boundingBox();
  await swipe(context, page, x + 60, y + 20, -150);
  await page.waitForFunction(() => document.querySelector(".scroller").scrollLeft > 20);
  assert.doesNotMatch(await page.locator(".file").innerText(), /nog niet bewaard/);
}, { hasTouch: true, viewport: { width: 390, height: 844 } }));

test("a finger moves a step sideways that is chosen", () => on(async (page, context) => {
  // Chosen with a key: two touches one after the other would begin to type.
  await page.locator(".options").focus();
  await press(page, "Home");
  const [one, two] = [await card(page, "Ik vraag").boundingBox(), await card(page, "Niemand belt").boundingBox()];
  await swipe(context, page, one.x + 20, one.y + 20, two.x - one.x + 60);
  await page.locator(".told", { hasText: "Stap 1 is nu stap 2" }).waitFor();
  assert.match(await saved(page), /Niemand belt[^]*Ik vraag/);
}, { hasTouch: true, viewport: { width: 390, height: 844 } }));

test("two taps begin to type", () => on(async (page, context) => {
  const client = await context.newCDPSession(page);
  const { x, y, width, height } = await card(page, "Niemand belt").boundingBox();
  for (let taps = 0; taps < 2; taps += 1) {
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: x + width / 2, y: y + height / 2 }] });
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
  await page.locator(".writing").fill("Ik wacht.");
  await press(page, "Enter");
  assert.equal(await saved(page), SAM.replace("Niemand belt terug.", "Ik wacht."));
}, { hasTouch: true, viewport: { width: 390, height: 844 } }));

test("a step of the second teller goes up and down among its own", () => on(async (page) => {
  const text = journey("gezamenlijk");
  await openFile(page, "g.yaml", text);
  await card(page, "Dit gezin blijft lang in de zorg").click();
  assert.match(await chosen(page), /^Stap 1, Professionals/);
  await press(page, "Alt+ArrowDown");
  assert.match(await told(page), /^Stap 1, van ontevreden naar/);
  await press(page, "Control+z");
  assert.equal(await saved(page), text);
}));

test("comments and the writing of the rest stay", () => on(async (page) => {
  const inge = journey("inge");
  await openFile(page, "inge.yaml", inge);
  await card(page, "Wij hebben het goed").click();
  await press(page, "Alt+ArrowDown");
  assert.equal(await saved(page), inge.replace("niveau: tevreden\n", "niveau: tevreden-neutraal\n"));
}));

/** How far apart two whole levels lie on the screen. */
async function levels(page) {
  const [a, b] = [await card(page, "Ik vraag").boundingBox(), await card(page, "Niemand belt").boundingBox()];
  return b.y + b.height / 2 - a.y - a.height / 2;
}
