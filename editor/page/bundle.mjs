// Puts all of the editor into one page: `node bundle.mjs [PAGE]`. It works without a server and without a
// network, and its policy lets it reach for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { deflateSync } from "fflate";

const folder = import.meta.dirname;
const page = process.argv[2] ?? `${folder}/../klantreis.html`;
const read = (name) => readFileSync(`${folder}/${name}`);

const bundled = async (entry, options) => {
  const made = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    target: ["chrome120", "firefox120", "safari17"],
    ...options,
  });
  return made.outputFiles[0].text.trim();
};

// What cannot stand in a page, and how it does: `src/letters.ts` reads it.
const number = (name) => Number(new RegExp(`${name} = (\\w+);`).exec(read("src/letters.ts").toString())[1]);
const [sign, turn] = [number("SIGN"), number("TURN")];
const cannot = (letter) => [0, 0x0d, 0x3c, sign].includes(letter) || (letter >= 0xd800 && letter < 0xe000);

/** Bytes as letters, two in each; before them whether half of the last one is none. */
function letters(bytes) {
  const all = [bytes.length % 2 ? "1" : "0"];
  for (let at = 0; at < bytes.length; at += 2) {
    const letter = bytes[at] * 256 + (bytes[at + 1] ?? 0);
    all.push(cannot(letter) ? String.fromCharCode(sign, letter ^ turn) : String.fromCharCode(letter));
  }
  return all.join("");
}

// The glue asks where it stands to find the core, which the page gives it.
const glued = { format: "iife", define: { "import.meta.url": '""' } };
const script = await bundled("src/main.ts", { ...glued, charset: "utf8" });
const start = await bundled("src/start.ts", { format: "iife", charset: "utf8" });
const style = await bundled("src/page.css", { charset: "utf8" });

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(start)} ${hash(script)} 'wasm-unsafe-eval'`,
  // The text editor makes its rules while it runs.
  "style-src 'unsafe-inline'",
  "img-src blob: data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const packed = (id, bytes) => `<script type="text/plain" id="${id}">${letters(bytes)}</script>`;
const parts = {
  compiler: `<meta name="generator" content="${process.env.KLANTREIS_COMPILER ?? ""}">`,
  policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  style: `<style>${style}</style>`,
  page: packed("page", deflateSync(Buffer.from(script), { level: 9 })),
  wasm: packed("wasm", read("wasm/klantreis_editor_bg.wasm.xz")),
  licences: packed("licences", read("wasm/licences.txt.xz")),
  start: `<script>${start}</script>`,
};
const put = (html, [name, part]) => {
  const mark = `<!-- ${name} -->`;
  if (!html.includes(mark)) throw new Error(`page.html has no ${mark}`);
  return html.replace(mark, () => part);
};
const frame = read("src/page.html").toString().replace("<!-- policy -->", "<!-- policy -->\n<!-- compiler -->");
const html = Object.entries(parts).reduce(put, frame);
// The mark at its beginning says how it is written, whatever a server says of it.
writeFileSync(page, `\ufeff${html}`, "utf16le");

const kb = (text) => `${Math.round(text.length / 500)} kB`;
const sizes = Object.entries(parts).map(([name, part]) => `${name} ${kb(part)}`);
console.log(`${page}: ${kb(html)} (${sizes.join(", ")})`);
