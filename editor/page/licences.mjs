// Writes the licences of all that is in the page: `node licences.mjs FILE`.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const folder = import.meta.dirname;
const cargo = (...words) =>
  execFileSync("cargo", words, { cwd: folder, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] }).toString();

/** The crates that the core is compiled of. */
function crates() {
  const tree = cargo("tree", "--locked", "-p", "klantreis-editor", "-e", "normal", "--prefix", "none",
    "--target", "wasm32-unknown-unknown", "-f", "{p}");
  const used = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const all = JSON.parse(cargo("metadata", "--locked", "--format-version", "1")).packages;
  return all
    .filter((own) => own.source && used.has(`${own.name} v${own.version}`))
    .map((own) => ({ name: own.name, version: own.version, licence: own.license, path: dirname(own.manifest_path) }));
}

/** The packages that the page is bundled of. */
function packages() {
  const { packages: all } = JSON.parse(readFileSync(`${folder}/package-lock.json`));
  return Object.entries(all)
    .filter(([path, own]) => path && !own.dev)
    .map(([path, own]) => ({
      name: path.replace(/.*node_modules\//, ""), version: own.version, licence: own.license, path: `${folder}/${path}`,
    }));
}

/** What stands in the files of a package that are about its licence. */
function texts(path) {
  const about = /^(licen[cs]e|copying|copyright|notice|unlicense|ofl)/i;
  const files = readdirSync(path, { withFileTypes: true }).filter((file) => file.isFile() && about.test(file.name));
  return files.map((file) => file.name).sort().map((name) => readFileSync(`${path}/${name}`, "utf8").trim());
}

const all = [...crates(), ...packages()].sort((a, b) => (a.name < b.name ? -1 : 1));
const said = new Map();
for (const own of all) {
  for (const text of texts(own.path)) {
    said.set(text, [...(said.get(text) ?? []), own.name]);
  }
}
const root = `${folder}/../..`;
const own = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "fonts/OFL.txt", "fonts/DejaVu-LICENSE.txt"];
const parts = [
  "klantreis, MIT OR Apache-2.0, with:",
  all.map(({ name, version, licence }) => `${name} ${version}: ${licence ?? "see below"}`).join("\n"),
  ...own.map((name) => `== ${name}\n\n${readFileSync(`${root}/${name}`, "utf8").trim()}`),
  ...[...said].map(([text, names]) => `== ${names.join(", ")}\n\n${text}`),
];
writeFileSync(process.argv[2], `${parts.join("\n\n")}\n`);
