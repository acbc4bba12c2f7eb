/** Bytes that stand in the page as letters: one each, as the page is written in windows-1252, which has a
 *  letter for every byte. Four cannot stand in a page: they stand behind a sign, as another. */

export const SIGN = "=".charCodeAt(0);
/** What turns one of the four into a byte that can stand in a page, and back. */
export const TURN = 64;

/** The letters of windows-1252 that are not numbered as their byte. */
function moved(): Map<number, number> {
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => 128 + at);
  const letters = new TextDecoder("windows-1252").decode(bytes);
  return new Map([...letters].map((letter, at) => [letter.charCodeAt(0), 128 + at]));
}

/** The bytes that letters stand for. */
export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const others = moved();
  const bytes = new Uint8Array(letters.length);
  let [size, turn] = [0, 0];
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    if (code === SIGN) {
      turn = TURN;
      continue;
    }
    bytes[size++] = (code < 128 ? code : others.get(code) ?? code) ^ turn;
    turn = 0;
  }
  return bytes.slice(0, size);
}
