// Says that nothing leaves the computer, and under which licences the page is made.
import { w } from "../words";
import { dialog } from "./dialog";
import { element } from "./elements";

export function about(): void {
  const words = w().about;
  const licences = element("pre", { tabindex: 0, "aria-label": words.licences });
  const more = element("details", {}, element("summary", {}, words.licences), licences);
  more.addEventListener("toggle", () => void fill(licences), { once: true });
  dialog(w().private, words.close, [...words.texts.map((it) => element("p", {}, it)), more], "wide");
}

async function fill(place: HTMLElement): Promise<void> {
  const packed = document.querySelector("#licences")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  place.textContent = await new Response(stream).text();
}
