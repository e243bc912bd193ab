/** Elements made in one expression. Text only ever goes in as text, never as markup, and all of it can be seen. */

import { legible } from "../../legible";

type Attributes = Readonly<Record<string, string>>;

/** Makes an element with these attributes and children; strings become text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "string" ? legible(child) : child)));
  return made;
}

/** A button that shows an icon and is read out by its label. */
export function iconButton(icon: Node, label: string, onClick: () => void): HTMLButtonElement {
  const button = element(
    "button",
    { class: "button", type: "button", "aria-label": label, title: label },
    icon,
  );
  button.addEventListener("click", onClick);
  return button;
}

/** Puts a positioned element at a place of the page, moved back inside where it would stick out. */
export function placeAt(placed: HTMLElement, left: number, top: number, margin = 6): void {
  const furthestLeft = document.body.clientWidth - placed.offsetWidth - margin;
  const furthestTop = document.body.clientHeight - placed.offsetHeight - margin;
  placed.style.left = `${Math.round(Math.max(margin, Math.min(left, furthestLeft)))}px`;
  placed.style.top = `${Math.round(Math.max(margin, Math.min(top, furthestTop)))}px`;
}
