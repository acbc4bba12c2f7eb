// Pictures of the page to look at: `node tests/shots.mjs` puts them into `tests/shots`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browser, card, journey, open, openFile, press } from "./browser.mjs";

const folder = join(import.meta.dirname, "shots");
mkdirSync(folder, { recursive: true });
const only = process.argv[2];

const SHOTS = {
  start: async () => {},
  new: async (page) => { await page.locator(".commands button").first().click(); },
  inge: async (page) => { await openFile(page, "inge.yaml", journey("inge")); },
  chosen: async (page) => {
    await openFile(page, "inge.yaml", journey("inge"));
    await card(page, "Anouk is weg, naar een man").click();
  },
  writing: async (page) => {
    await openFile(page, "inge.yaml", journey("inge"));
    await card(page, "Een moeder vraagt ons").dblclick();
    await press(page, "End");
    await page.keyboard.type(" Dat doen we snel.");
  },
  joint: async (page) => {
    await openFile(page, "gezamenlijk.yaml", journey("gezamenlijk"));
    if (!(await page.locator("#tab-checks").isVisible())) await page.locator(".commands button", { hasText: "Invullen" }).click();
    await page.click("#tab-checks");
  },
  wrong: async (page) => {
    await openFile(page, "inge.yaml", journey("inge").replace("niveau: ontevreden\n", "niveua: ontevreden\n"));
  },
  pages: async (page) => {
    await openFile(page, "inge.yaml", journey("inge"));
    await page.locator(".commands button", { hasText: "Tonen" }).click();
    await page.locator("dialog select").first().selectOption("a4");
  },
  share: async (page) => { await page.locator(".commands button", { hasText: "Doorgeven" }).click(); },
};

const SIZES = { laptop: [1366, 768], desktop: [1920, 1080], phone: [390, 844] };

for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const [name, make] of Object.entries(SHOTS)) {
    if (only && only !== name && only !== size) continue;
    const { page, close } = await open({ viewport: { width, height }, hasTouch: size === "phone" });
    await make(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
    await close();
  }
}
await browser.close();
