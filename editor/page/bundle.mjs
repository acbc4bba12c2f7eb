// Puts all of the editor into one page: `node bundle.mjs [PAGE]`. It works without a server and without a
// network, and its policy lets it reach for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

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
    charset: "utf8",
    legalComments: "none",
    target: ["chrome120", "firefox120", "safari17"],
    ...options,
  });
  return made.outputFiles[0].text.trim();
};

// The letters that mean nothing in a page: `src/letters.ts` reads them.
const ALPHABET = read("src/letters.ts").toString().match(/ALPHABET =\s*"([^"]+)"/)[1];

/** Bytes as letters, four in five. */
function letters(bytes) {
  const out = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let number = 0;
    for (let nth = 0; nth < 4; nth++) number = number * 256 + (bytes[at + nth] ?? 0);
    let five = "";
    for (let nth = 0; nth < 5; nth++) {
      five = ALPHABET[number % 85] + five;
      number = Math.floor(number / 85);
    }
    out.push(five);
  }
  return out.join("");
}

// The glue asks where it stands to find the core, which the page gives it.
const script = await bundled("src/main.ts", { format: "iife", define: { "import.meta.url": '""' } });
const style = await bundled("src/page.css", {});
const core = letters(read("wasm/klantreis_editor_bg.wasm.xz"));
const licences = letters(read("wasm/licences.txt.xz"));

const hash = createHash("sha256").update(script).digest("base64");
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
  // The text editor makes its rules while it runs.
  "style-src 'unsafe-inline'",
  "img-src blob: data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const parts = {
  compiler: `<meta name="generator" content="${process.env.KLANTREIS_COMPILER ?? ""}">`,
  policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  style: `<style>${style}</style>`,
  wasm: `<script type="text/plain" id="wasm">${core}</script>`,
  licences: `<script type="text/plain" id="licences">${licences}</script>`,
  script: `<script>${script}</script>`,
};
const put = (html, [name, part]) => {
  const mark = `<!-- ${name} -->`;
  if (!html.includes(mark)) throw new Error(`page.html has no ${mark}`);
  return html.replace(mark, () => part);
};
const frame = read("src/page.html").toString().replace("<!-- policy -->", "<!-- policy -->\n<!-- compiler -->");
const html = Object.entries(parts).reduce(put, frame);
writeFileSync(page, html);

const kb = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
const sizes = Object.entries(parts).map(([name, part]) => `${name} ${kb(part)}`);
console.log(`${page}: ${kb(html)} (${sizes.join(", ")})`);
