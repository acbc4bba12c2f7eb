// How long a key takes, in a card of Inge and of a journey of 300 steps: `node tests/speed.mjs`. To look at, not a test.
import { browser, journey, open, openFile } from "./browser.mjs";

const many = `titel: Veel\nstappen:\n${Array.from({ length: 300 }, (_, n) => `  - fase: ${1 + Math.floor(n / 50)}\n    gebeurtenis: Stap ${n + 1} in het verhaal.\n    niveau: ${["tevreden", "neutraal", "ontevreden"][n % 3]}\n`).join("")}`;

for (const [name, text] of [["inge", journey("inge")], ["300 steps", many]]) {
  const before = performance.now();
  const { page, close } = await open();
  const first = await page.evaluate(() => performance.getEntriesByType("paint")[0]?.startTime);
  const shown = performance.now() - before;
  await openFile(page, `${name}.yaml`, text);
  await page.locator('.option[data-part="events"]').nth(3).dblclick();
  const times = await page.evaluate(async () => {
    const field = document.querySelector(".writing");
    const times = [];
    for (const letter of "Wij wachten al weken.") {
      const from = performance.now();
      field.value += letter;
      field.dispatchEvent(new Event("input"));
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 60));
    }
    return times.sort((a, b) => a - b);
  });
  console.log(`${name}: page shown ${Math.round(shown)} ms (first paint ${Math.round(first)}), key ${times[10].toFixed(1)} ms in the middle, ${times[20].toFixed(1)} at most`);
  await close();
}
await browser.close();
