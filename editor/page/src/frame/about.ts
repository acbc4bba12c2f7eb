// Says that nothing leaves the computer, and under which licences the page is made.
import { licences } from "../load";
import { w } from "../words";
import { dialog } from "./dialog";
import { element } from "./elements";

export function about(): void {
  const words = w().about;
  const place = element("pre", { tabindex: 0, "aria-label": words.licences });
  const more = element("details", {}, element("summary", {}, words.licences), place);
  more.addEventListener("toggle", () => void licences().then((text) => { place.textContent = text; }), { once: true });
  dialog(w().private, words.close, [...words.texts.map((it) => element("p", {}, it)), more], "wide");
}
