// A window over the page: asks something, and gives back what was answered.
import { button } from "./button";
import { element, freshId } from "./elements";

export interface Dialog {
  window: HTMLDialogElement;
  close(answer?: string): void;
  /** What it was closed with; empty when somebody went away from it. */
  answer: Promise<string>;
}

/** Opens a window with a heading; focus goes into it, and back where it was when it closes. */
export function dialog(heading: string, closeWords: string, content: Node[], className = ""): Dialog {
  const id = freshId();
  const before = document.activeElement;
  const made = element("dialog", { "aria-labelledby": id });
  if (className) made.classList.add(...className.split(" "));
  const close = (answer = "") => made.close(answer);
  const top = element("header", {}, element("h2", { id }, heading), button("close", closeWords, () => close(), { bare: true, className: "quiet" }));
  made.append(top, ...content);
  document.body.append(made);
  const answer = new Promise<string>((resolve) => {
    made.addEventListener("close", () => {
      made.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(made.returnValue);
    });
  });
  made.addEventListener("click", (event) => {
    if (event.target === made && outside(made, event)) close();
  });
  made.showModal();
  return { window: made, close, answer };
}

function outside(made: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = made.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

interface Choice {
  value: string;
  words: string;
  className?: string;
}

/** Asks to choose one of some answers; empty when somebody went away. */
export function choose(heading: string, closeWords: string, content: Node[], choices: Choice[]): Promise<string> {
  const made: Dialog = dialog(heading, closeWords, [...content, answers(choices, (value) => made.close(value))], "small");
  return made.answer;
}

function answers(choices: Choice[], give: (value: string) => void): HTMLElement {
  const buttons = choices.map(({ value, words, className }) => {
    const made = element("button", { type: "button", onclick: () => give(value) }, words);
    if (className) made.className = className;
    return made;
  });
  return element("footer", {}, ...buttons);
}
