// Puts all of the editor into one page: `node bundle.mjs [PAGE]`. It works without a server and without a
// network, and its policy lets it reach for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
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

// The glue asks where it stands to find the core, which the page gives it.
const script = await bundled("src/main.ts", { format: "iife", define: { "import.meta.url": '""' } });
const style = await bundled("src/page.css", {});
const packed = (bytes) => {
  const gzip = gzipSync(bytes, { level: 9 });
  // The byte that says on which system it was packed.
  gzip[9] = 255;
  return gzip.toString("base64");
};
const core = packed(read("wasm/klantreis_editor_bg.wasm"));
const licences = packed(read("wasm/licences.txt"));

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
const html = Object.entries(parts).reduce(put, read("src/page.html").toString());
writeFileSync(page, html);

const kb = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
const sizes = Object.entries(parts).map(([name, part]) => `${name} ${kb(part)}`);
console.log(`${page}: ${kb(html)} (${sizes.join(", ")})`);
