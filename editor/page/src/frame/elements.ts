// Makes elements of the page: a name, what it has, and what stands in it.

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/** `element("button.small", { onclick: go, "aria-label": "Go" }, "Go")`; classes follow the name with dots. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag as Name);
  made.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) give(made, key, value);
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return made;
}

function give(to: HTMLElement, key: string, value: Attributes[string]): void {
  if (typeof value === "function") to.addEventListener(key.slice(2), value as EventListener);
  else if (value === true) to.setAttribute(key, "");
  else if (value !== false && value !== null && value !== undefined) to.setAttribute(key, String(value));
}

let made = 0;

/** A name for an element that nothing else on the page has. */
export const freshId = (): string => `id-${(made += 1)}`;
