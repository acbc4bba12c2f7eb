// The file was changed outside this window: takes it over, or offers both where there is work here too.
import type { Desk } from "../desk";
import { element } from "../frame/elements";
import { tell } from "../frame/live";
import { w } from "../words";
import type { Server } from "./server";

export function followOutside(desk: Desk, server: Server, notices: HTMLElement): void {
  server.onGone = () => tell(w().server.gone);
  server.onChange = (text) => {
    if (text === desk.session.text()) return desk.keep(text);
    if (desk.unsaved) return offer(desk, text, notices);
    take(desk, text);
  };
}

/** Undo brings back what was here. */
function take(desk: Desk, text: string): void {
  desk.type(text, false);
  desk.keep(text);
  tell(w().server.changed);
}

function offer(desk: Desk, text: string, notices: HTMLElement): void {
  const close = () => notices.replaceChildren();
  const choice = (words: string, act: () => void) => element("button", { type: "button", onclick: () => { close(); act(); } }, words);
  notices.replaceChildren(element("div.notice", { role: "alert" },
    element("p", {}, w().server.changed),
    choice(w().server.theirs, () => take(desk, text)),
    choice(w().server.mine, () => {}),
  ));
}
