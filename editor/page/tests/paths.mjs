// Where the page and the program stand that are tested.
import { join, resolve } from "node:path";

export const root = join(import.meta.dirname, "..", "..", "..");
export const program = resolve(root, process.env.KLANTREIS ?? join("target", "debug", "klantreis"));
export const pagePath = resolve(root, process.env.KLANTREIS_PAGE ?? join("editor", "klantreis.html"));
