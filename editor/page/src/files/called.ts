// What a file is called after the title of its journey.

const LONGEST = 60;

/** The title in small letters of ASCII with hyphens; the other name where nothing is left of it. */
export function called(title: string, otherwise: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (words.length <= LONGEST) return words || otherwise;
  return words.slice(0, LONGEST + 1).replace(/-[^-]*$/, "").slice(0, LONGEST);
}
