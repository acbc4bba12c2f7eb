/** Bytes that stand in the page as letters: two in each, as the page is written in UTF-16. What cannot stand in a
 *  page stands behind a sign, as another letter. */

export const SIGN = 0x3d;
/** What turns a letter that cannot stand in a page into one that can, and back. */
export const TURN = 0x4000;

/** The bytes that letters stand for; the first letter says whether half of the last one is none. */
export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(letters.length * 2);
  const view = new DataView(bytes.buffer);
  let [size, turn] = [0, 0];
  for (let at = 1; at < letters.length; at++) {
    const letter = letters.charCodeAt(at);
    if (letter === SIGN) {
      turn = TURN;
      continue;
    }
    view.setUint16(size, letter ^ turn);
    size += 2;
    turn = 0;
  }
  return bytes.slice(0, letters.startsWith("1") ? size - 1 : size);
}
