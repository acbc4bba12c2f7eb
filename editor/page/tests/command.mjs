// `klantreis edit` with a file, as somebody starts it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "./paths.mjs";

/** Starts the command; gives the address that it names, and its file. */
export async function startEdit(text) {
  const folder = mkdtempSync(join(tmpdir(), "klantreis-edit-"));
  const file = join(folder, "sam.yaml");
  writeFileSync(file, text);
  const running = spawn(program, ["edit", file, "--open", "adres", "--lang", "nl"], { stdio: ["ignore", "inherit", "pipe"] });
  const ended = new Promise((resolve) => running.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    let said = "";
    running.stderr.on("data", (part) => {
      said += part;
      const found = said.match(/http:\/\/\S+/);
      if (found) resolve(found[0]);
    });
    running.once("exit", () => reject(new Error(`it names no address: ${said}`)));
  });
  const close = async () => {
    running.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, close, read: () => readFileSync(file, "utf8"), write: (now) => writeFileSync(file, now) };
}
