// Nothing goes out before it was looked at: asks the privacy gate of the core, and shows what it found.
import type { Exported, Session } from "../core";
import { choose } from "../frame/dialog";
import { element } from "../frame/elements";
import { help, plain } from "../panel/checks";
import { w } from "../words";

type Format = Parameters<Session["export"]>[0];

export interface Out {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What is made, and how: with other pages than those on the screen, or otherwise where it cannot be made. */
export interface Wanted {
  format: Format;
  page?: string;
  otherwise?: Format;
}

/** The files of an export; `null` when it should not go out, or cannot be made. `look`: somebody will look first. */
export async function exported(session: Session, { format, page, otherwise }: Wanted, name: string, look: () => void): Promise<Out[] | null> {
  let made = session.export(format, name, false, page);
  if (!made.ok && made.told.length > 0) {
    if (!(await passed(made, look))) return null;
    made = session.export(format, name, true, page);
  }
  if (!made.ok && otherwise) return exported(session, { format: otherwise, page }, name, look);
  if (!made.ok) return failed(made);
  return made.files.map((file, at) => ({ ...file, bytes: new Uint8Array(session.bytes(at)) }));
}

/** What somebody has looked at last in this journey; the same is not asked twice. */
let lookedAt = "";
export const forgetLooked = (): void => { lookedAt = ""; };

async function passed({ told }: Exported, look: () => void): Promise<boolean> {
  const words = w().share;
  const now = JSON.stringify(told);
  if (now === lookedAt) return true;
  // Advice that is the same for several is read once.
  const advised = (at: number) => told.findIndex((it) => it.help === told[at].help) === at && told[at].help;
  const rows = told.map((it, at) => element("li", {}, plain(it.message), it.name && !it.message.includes(it.name) ? ` ${it.name}` : null, !!advised(at) && element("span.help", {}, help(it.help ?? ""))));
  const answer = await choose(words.gateHeading, words.gateBack, [element("p", {}, words.gate), element("ul.told-of", {}, ...rows), element("p.help", {}, words.gateMore)], [
    { value: "look", words: words.gateBack, className: "main" },
    { value: "on", words: words.gateOn },
  ]);
  if (answer === "on") lookedAt = now;
  if (answer === "look") look();
  return answer === "on";
}

async function failed({ message, told }: Exported): Promise<null> {
  const rows = told.map((it) => element("li", {}, plain(it.message)));
  await choose(w().share.failed, w().share.close, [element("p", {}, plain(message ?? "")), element("ul.told-of", {}, ...rows)], [{ value: "", words: w().share.close, className: "main" }]);
  return null;
}
