// The window to choose how the picture is drawn: view, pages, colours, and what goes into it.
import type { Choices, Look } from "../core";
import type { Desk } from "../desk";
import { w } from "../words";
import { dialog } from "./dialog";
import { element, freshId } from "./elements";

interface Answer {
  value: string;
  label: string;
}

export function chooseView(desk: Desk): void {
  const words = w().view;
  const { views, pages, themes, lanes } = desk.session.choices();
  const look = (change: Look) => desk.setLook(tidy({ ...desk.look, ...change }));
  const made = dialog(words.heading, words.close, [
    radios(words.look, [{ value: "", label: words.fromFile }, ...views], desk.look.view ?? "", (view) => look({ view: (view || undefined) as Look["view"] })),
    select(words.paper, pages, desk.look.page ?? pages[0].value, (page) => look({ page: page === pages[0].value ? undefined : page })),
    select(words.theme, themes, desk.look.theme ?? themes[0]?.value ?? "", (theme) => look({ theme: theme === themes[0]?.value ? undefined : theme })),
    lanesOf(words.lanes, lanes, desk, look),
    element("footer", {}, element("button.main", { type: "button", onclick: () => made.close() }, words.close)),
  ], "beside");
}

/** What is not said does not stand in it. */
const tidy = (look: Look): Look => Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined && value.length > 0));

function radios(heading: string, answers: Answer[], now: string, choose: (value: string) => void): HTMLElement {
  const name = freshId();
  return element("fieldset.field.chips", {}, element("legend", {}, heading), ...answers.map(({ value, label }) => element("label", {},
    element("input", { type: "radio", name, value, checked: value === now, onchange: () => choose(value) }), element("span", {}, label))));
}

function select(heading: string, answers: Answer[], now: string, choose: (value: string) => void): HTMLElement {
  const id = freshId();
  const made = element("select", { id }, ...answers.map(({ value, label }) => element("option", { value, selected: value === now }, label)));
  made.addEventListener("change", () => choose(made.value));
  return element("div.field", {}, element("label", { for: id }, heading), made);
}

/** What the journey says anything for; the rest would be empty. */
function lanesOf(heading: string, lanes: Choices["lanes"], desk: Desk, look: (change: Look) => void): HTMLElement {
  const rows = lanes.filter(({ filled }) => filled).map(({ value, label, drawn }) => {
    const input = element("input", { type: "checkbox", value, checked: drawn });
    input.addEventListener("change", () => {
      const others = (list?: string[]) => (list ?? []).filter((it) => it !== value);
      look(input.checked
        ? { with: [...others(desk.look.with), value], without: others(desk.look.without) }
        : { with: others(desk.look.with), without: [...others(desk.look.without), value] });
    });
    return element("label.tick", {}, input, element("span", {}, label));
  });
  return element("fieldset.field", {}, element("legend", {}, heading), element("p.help", {}, w().view.lanesHelp), element("div.two", {}, ...rows));
}
