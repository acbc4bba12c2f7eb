// Prints the pages as they are drawn, each on a sheet of its own size.
import type { Desk } from "../desk";
import { element } from "../frame/elements";

/** Where no pages are chosen, the picture is laid out for this. */
const PAPER = "a4";

export function print(desk: Desk): void {
  const { look } = desk;
  const paged = look.page !== undefined;
  if (!paged) desk.setLook({ ...look, page: PAPER });
  const { pages } = desk.state;
  const { width, height } = pages[0] ?? { width: 1123, height: 794 };
  const style = element("style", {}, `@page { size: ${width / 96}in ${height / 96}in; margin: 0 }`);
  const sheets = element("div.printed", {}, ...pages.map((_, at) => {
    const sheet = element("div.printed-page");
    sheet.append(document.importNode(new DOMParser().parseFromString(desk.session.svg(at), "image/svg+xml").documentElement, true));
    return sheet;
  }));
  document.head.append(style);
  document.body.append(sheets);
  const tidy = () => {
    style.remove();
    sheets.remove();
    if (!paged) desk.setLook(look);
  };
  addEventListener("afterprint", tidy, { once: true });
  window.print();
}
