// Draws a picture again: only what has changed in it, so that the picture follows each key.

/** Shows a drawing in a holder. */
export function show(holder: Element, drawing: Element): void {
  const before = holder.firstElementChild;
  if (before) become(before, drawing);
  else holder.append(document.importNode(drawing, true));
}

/** Makes a part of the drawing what it should be. */
function become(before: Element, after: Element): void {
  if (before.isEqualNode(after)) return;
  if (!alike(before, after)) {
    before.replaceWith(document.importNode(after, true));
    return;
  }
  for (const { name, value } of after.attributes) if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) before.removeAttribute(name);
  const now = [...before.children];
  [...after.children].forEach((child, at) => become(now[at], child));
}

/** Whether one becomes the other by changes inside it. */
const alike = (before: Element, after: Element): boolean =>
  before.tagName === after.tagName && before.childElementCount === after.childElementCount && before.childElementCount > 0;
