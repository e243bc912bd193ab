/**
 * Makes DOM elements. Text becomes text nodes only: what nodes return, print or raise is never
 * read as HTML, and nothing in it that cannot be seen steers the text around it.
 */

import { legible } from "../legible";

export type Child = Node | string | null;

export interface Properties {
  class?: string;
  testId?: string;
  title?: string;
  attributes?: Record<string, string>;
  on?: Partial<
    Record<
      "click" | "input" | "change" | "submit" | "keydown" | "toggle" | "dblclick",
      (event: Event) => void
    >
  >;
}

/** Returns a new element with its children; null children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (properties.class !== undefined) {
    made.className = properties.class;
  }
  if (properties.testId !== undefined) {
    made.dataset.testid = properties.testId;
  }
  if (properties.title !== undefined) {
    made.title = legible(properties.title);
  }
  for (const [name, value] of Object.entries(properties.attributes ?? {})) {
    made.setAttribute(name, value);
  }
  for (const [type, listener] of Object.entries(properties.on ?? {})) {
    made.addEventListener(type, listener);
  }
  for (const child of children) {
    if (child !== null) made.append(typeof child === "string" ? legible(child) : child);
  }
  return made;
}

/** Returns a button that looks like one of VS Code's. */
export function button(
  label: string,
  look: "primary" | "secondary" | "link",
  properties: Properties & { disabled?: boolean },
): HTMLButtonElement {
  const made = element("button", { ...properties, class: `button ${look}` }, label);
  made.type = "button";
  made.disabled = properties.disabled ?? false;
  return made;
}
