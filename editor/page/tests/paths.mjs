// Where the page and the program stand that are tested.
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..", "..");
export const program = process.env.KLANTREIS ?? join(root, "target", "debug", "klantreis");
export const pagePath = process.env.KLANTREIS_PAGE ?? join(root, "editor", "klantreis.html");
