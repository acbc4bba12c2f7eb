// How much work a key is, in a card of Inge and of a journey of 300 steps: `node tests/speed.mjs`. To look at, not a
// test. The time is that of the processor, so that it says the same on a machine that is busy.
import { browser, journey, open, openFile } from "./browser.mjs";

const LEVELS = ["tevreden", "neutraal", "ontevreden"];
const steps = Array.from({ length: 300 }, (_, n) => `  - fase: ${1 + Math.floor(n / 50)}\n    gebeurtenis: Stap ${n + 1} in het verhaal.\n    niveau: ${LEVELS[n % 3]}\n`);
const many = `titel: Veel\nstappen:\n${steps.join("")}`;
const KEYS = 40;

for (const [name, text] of [["inge", journey("inge")], ["300 steps", many]]) {
  const { page, close } = await open();
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  const fresh = await spent();
  await page.reload();
  await page.locator(".option").first().waitFor();
  const first = (await spent()).TaskDuration - fresh.TaskDuration;
  await openFile(page, `${name}.yaml`, text);
  await page.locator('.option[data-part="events"]').nth(3).dblclick();
  await page.waitForTimeout(1500);
  const before = await spent();
  for (let n = 0; n < KEYS; n += 1) await page.keyboard.insertText("a");
  const after = await spent();
  const each = (what) => ((after[what] - before[what]) / KEYS).toFixed(1);
  console.log(`${name}: page ready ${Math.round(first)} ms, key ${each("TaskDuration")} ms (script ${each("ScriptDuration")}, layout ${each("LayoutDuration")})`);
  await close();
}
await browser.close();
