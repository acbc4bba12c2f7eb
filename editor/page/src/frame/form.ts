// The fields of a small form in a window, and what was filled in.
import { dialog } from "./dialog";
import { element, freshId } from "./elements";
import { w } from "../words";

export interface Question {
  name: string;
  label: string;
  help?: string;
  value?: string;
  /** Lines of words, or one of some answers. */
  kind?: "line" | "text" | "choice";
  choices?: [value: string, label: string, about: string][];
  required?: boolean;
  /** Only asked where another question has this answer. */
  when?: [name: string, value: string];
}

/** What was filled in by name; `null` when somebody went away; `remove` when it should go. */
export type Answers = Record<string, string> | null | "remove";

/** Asks some questions at once. With `removable` there is a button that takes away what is there. */
export async function ask(heading: string, questions: Question[], done: string, removable = false): Promise<Answers> {
  const form = element("form", { method: "dialog", novalidate: false }, ...questions.map((it) => asked(it)));
  const fit = () => {
    for (const { name, when } of questions) if (when) form.querySelector<HTMLElement>(`[data-asked="${name}"]`)!.hidden = new FormData(form).get(when[0]) !== when[1];
  };
  form.addEventListener("change", fit);
  fit();
  const away = element("button", { type: "submit", value: "remove", formnovalidate: true }, w().ask.takeAway);
  const footer = element("footer", {},
    element("button.main", { type: "submit", value: "done" }, done),
    removable && away,
  );
  form.append(footer);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(form.querySelector<HTMLButtonElement>(".main"));
  });
  const made = dialog(heading, w().ask.cancel, [form], "small");
  form.querySelector<HTMLElement>("input, textarea")?.focus();
  const answer = await made.answer;
  if (answer === "remove") return "remove";
  if (answer !== "done") return null;
  const data = new FormData(form);
  const isAsked = ({ when }: Question) => !when || data.get(when[0]) === when[1];
  return Object.fromEntries(questions.map((it) => [it.name, isAsked(it) ? String(data.get(it.name) ?? "").trim() : ""]));
}

function asked(question: Question): HTMLElement {
  const made = field(question);
  made.dataset.asked = question.name;
  return made;
}

function field(question: Question): HTMLElement {
  if (question.kind === "choice") return choices(question);
  const { name, label, help, value = "", kind, required } = question;
  const [id, about] = [freshId(), freshId()];
  const attributes = { id, name, required: required ?? false, "aria-describedby": help ? about : null };
  const input = kind === "text"
    ? element("textarea", { ...attributes, rows: 3 }, value)
    : element("input", { ...attributes, type: "text", value, autocomplete: "off" });
  return element("div.field", {}, element("label", { for: id }, label), input, !!help && element("p.help", { id: about }, help));
}

function choices({ name, label, choices = [], value }: Question): HTMLElement {
  // Nothing is chosen for anybody.
  const rows = choices.map(([word, words, about]) => {
    const input = element("input", { type: "radio", name, value: word, checked: value === word, required: true });
    return element("label.tick", {}, input, element("span", {}, words, element("small", {}, about)));
  });
  return element("fieldset.field", {}, element("legend", {}, label), ...rows);
}
