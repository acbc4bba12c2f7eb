// A field of the panel: what one fills it in with, by what kind of field it is.
import type { Field, Key } from "../core";
import { button } from "../frame/button";
import { element, freshId } from "../frame/elements";
import { w } from "../words";

type Value = string | boolean | string[] | null;

/** What a field asks of the panel around it. */
export interface Asked {
  set(path: string, value: Value, together: boolean): void;
  lead(to: Key): void;
  text(field: Field): void;
}

export interface Control {
  element: HTMLElement;
  /** Shows what it says now, unless somebody is typing in it. */
  update(field: Field): void;
  focus(): void;
  /** Why what was filled in cannot be. */
  trouble(words: string): void;
  /** What could be better about what is filled in. */
  hint(words: string): void;
}

interface Inner {
  input: HTMLElement;
  /** Where there is more than one thing to fill in, it is a group. */
  group?: boolean;
  show(field: Field): void;
}

type Maker = (field: Field, asked: Asked, id: string) => Inner;

const MAKERS: Record<Field["kind"], Maker> = {
  line, text: words, number: line, names: line, level: choice, phase: choice, choice, yesno, record: leads, list: leads,
};

/** Makes the control of a field, with its label and help. */
export function control(field: Field, asked: Asked): Control {
  const [id, helpId, troubleId, hintId] = [freshId(), freshId(), freshId(), freshId()];
  const [said, about] = w().panel.short[field.path] ?? [field.label, field.help];
  const inner = (field.path in w().panel.short ? line : MAKERS[field.kind])(field, asked, id);
  const trouble = element("p.trouble", { id: troubleId, hidden: true });
  const hint = element("p.hint", { id: hintId, hidden: true });
  inner.input.setAttribute("aria-describedby", `${helpId} ${troubleId} ${hintId}`);
  const words = [said, field.required && !ALONE.test(field.path) ? element("small.required", {}, ` (${w().panel.required})`) : null];
  const label = inner.group ? element("span.label", { id: `${id}-label` }, ...words) : element("label.label", { for: id }, ...words);
  if (inner.group) inner.input.setAttribute("aria-labelledby", `${id}-label`);
  const help = element("p.help", { id: helpId }, about);
  const more = element("p.onward");
  const made = element("div.field", { "data-path": field.path, "data-kind": field.kind }, label, inner.input, more, help, trouble, hint);
  const show = (now: Field) => {
    inner.show(now);
    if (!inner.group) onward(more, now, asked);
  };
  show(field);
  return {
    element: made,
    update: show,
    focus: () => (made.querySelector<HTMLElement>("input:checked, input, textarea, select, button"))?.focus(),
    trouble(say) {
      trouble.textContent = say;
      trouble.hidden = say === "";
      inner.input.setAttribute("aria-invalid", String(say !== ""));
    },
    hint(say) {
      if (hint.textContent !== say) hint.textContent = say;
      hint.hidden = say === "";
    },
  };
}

/** A title is always asked for. */
const ALONE = /^title$/;

/** A field that one types in: each key counts, and one undo takes back all that was typed in one go. */
function typed(input: HTMLInputElement | HTMLTextAreaElement, { path, kind }: Field, asked: Asked, id: string): Inner {
  input.id = id;
  let together = false;
  input.addEventListener("focus", () => { together = false; });
  input.addEventListener("input", () => {
    const text = input.value.trim();
    const value = kind === "names" ? text.split(",").map((it) => it.trim()).filter(Boolean) : text;
    asked.set(path, value.length === 0 ? null : value, together);
    together = true;
  });
  return {
    input,
    show(field) {
      if (document.activeElement === input) return;
      const value = field.kind === "names" ? (field.values.length > 0 ? field.values.join(", ") : field.value) : field.value;
      input.value = (value ?? "").replaceAll("<br>", "\n");
      grow(input);
    },
  };
}

function line(field: Field, asked: Asked, id: string): Inner {
  const input = element("input", { type: "text", autocomplete: "off", inputmode: field.kind === "number" ? "numeric" : null });
  if (field.kind === "names") input.placeholder = w().panel.names;
  return typed(input, field, asked, id);
}

function words(field: Field, asked: Asked, id: string): Inner {
  const input = element("textarea", { rows: 1 });
  input.addEventListener("input", () => grow(input));
  return typed(input, field, asked, id);
}

/** As high as its words need. */
function grow(input: HTMLElement): void {
  if (!(input instanceof HTMLTextAreaElement)) return;
  requestAnimationFrame(() => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight + 2, 260)}px`;
  });
}

function choice(field: Field, asked: Asked, id: string): Inner {
  const nothing = { level: w().panel.noLevel, phase: w().panel.asBefore }[field.kind as string] ?? w().panel.unsaid;
  const input = element("select", { id });
  input.addEventListener("change", () => asked.set(field.path, input.value || null, false));
  return {
    input,
    show({ choices, value }) {
      const own = value !== null && !choices.some((it) => it.value === value) ? [{ value, label: value }] : [];
      const spoken = choices.map((it) => ({ value: it.value, label: choices.every(({ value }) => value in w().languages) ? w().languages[it.value] : it.label }));
      const rows = [{ value: "", label: nothing }, ...spoken, ...own];
      input.replaceChildren(...rows.map((it) => element("option", { value: it.value, selected: it.value === (value ?? "") }, it.label)));
    },
  };
}

function yesno(field: Field, asked: Asked, id: string): Inner {
  const answers: [string, string, boolean | null][] = [["yes", w().panel.yes, true], ["no", w().panel.no, false], ["", w().panel.unsaid, null]];
  const radios = answers.map(([word, label, value]) => {
    const input = element("input", { type: "radio", name: id, value: word, onchange: () => asked.set(field.path, value, false) });
    return element("label", {}, input, element("span", {}, label));
  });
  return {
    input: element("div.segments", { role: "radiogroup" }, ...radios),
    group: true,
    show({ value }) {
      const now = value === null ? "" : /^(ja|yes|true)$/i.test(value) ? "yes" : "no";
      for (const it of radios) it.querySelector("input")!.checked = it.querySelector("input")!.value === now;
    },
  };
}

/** What has parts of its own leads on to them, and to one more; what has no form is filled in in the text. */
function leads(_: Field, asked: Asked): Inner {
  const input = element("div.leads", { role: "group" });
  const link = (words: string, act: () => void) => element("button.link", { type: "button", onclick: act }, words);
  return {
    input,
    group: true,
    show(now) {
      const parts = now.parts.map(({ key, path, text }) => element("li", {}, link(short(text), () => asked.lead(key ?? path))));
      const inText = () => link(now.value === null ? w().panel.fillInText : w().panel.showInText, () => asked.text(now));
      const inForm = () => {
        if (now.kind === "record") return now.parts.length > 0 ? null : button("edit", w().panel.fill, () => asked.lead(now.path));
        return button("add", now.parts.length > 0 ? w().panel.addMore : w().panel.add, () => asked.lead(`${now.path}:${now.parts.length + 1}`));
      };
      const go = now.hasForm ? inForm() : inText();
      input.replaceChildren(...(parts.length > 0 ? [element("ul", {}, ...parts)] : []), ...(go ? [go] : []));
    },
  };
}

/** Of these more is said than their text also when that is not there yet. */
const MORE = /(^|\.)(narrator|consent|person)$/;

/** What has a text, and more beside it. */
function onward(place: HTMLElement, { parts, path, label, hasForm }: Field, asked: Asked): void {
  const part = parts[0] ?? (hasForm && MORE.test(path) ? { key: null, path } : undefined);
  place.hidden = part === undefined;
  place.replaceChildren(part ? element("button.link", { type: "button", onclick: () => asked.lead(part.key ?? part.path) }, w().panel.moreOf(label)) : "");
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
