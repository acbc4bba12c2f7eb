// Starts the page: loads the core, opens the first journey, and shows it.
import { load } from "./load";
import { Desk } from "./desk";
import { Files } from "./files/files";
import { tellReload } from "./files/keeping";
import { followOutside } from "./files/outside";
import { Server } from "./files/server";
import { element } from "./frame/elements";
import { tell } from "./frame/live";
import { Page } from "./page";
import { speak, w } from "./words";

async function start(): Promise<void> {
  speak(Server.language() ?? w().language);
  const session = await load(w().language);
  const server = Server.here();
  const desk = new Desk(session, server ? await server.load() : w().sample);
  const files = new Files(desk, server);
  const notices = element("div.notices");
  let page: Page | null = null;
  const show = () => {
    page = new Page({ desk, files, notices, language });
    document.body.dataset.print = w().share.printHere;
    document.body.append(page.element);
    page.arrange();
  };
  const language = () => {
    page?.leave();
    const untouched = desk.session.text() === w().sample;
    speak(w().language === "nl" ? "en" : "nl");
    desk.speak(w().language);
    if (untouched) files.begin(w().sample, true);
    show();
    document.querySelector<HTMLElement>(".language")?.focus();
  };
  show();
  document.querySelector("#loading")?.remove();
  if (!server) tellReload(notices, () => void files.open());
  addEventListener("error", ({ error }) => {
    // Browsers also tell that a layout came a frame later, which is no fault.
    if (!error) return;
    tell(w().say.fault);
    desk.recover();
  });
  if (server) {
    followOutside(desk, server, notices);
    void server.follow();
  }
}

start().catch((error: unknown) => {
  const place = document.querySelector("#loading");
  if (place) place.textContent = `De pagina kan niet beginnen. / The page cannot start. (${String(error)})`;
});
