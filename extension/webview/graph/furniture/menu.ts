/** The context menu: a list of actions at a place, for the pointer and the keyboard alike. */

import { element, placeAt } from "./element";

export interface MenuItem {
  readonly label: string;
  readonly key?: string;
  readonly isDisabled?: boolean;
  readonly act: () => void;
}

export class ContextMenu {
  readonly element = element("div", { class: "surface menu", role: "menu", tabindex: "-1" });
  private returnTo: HTMLElement | null = null;

  constructor() {
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => this.press(event));
    this.element.addEventListener("contextmenu", (event) => event.preventDefault());
    document.addEventListener("pointerdown", (event) => {
      if (!this.element.contains(event.target as Node)) this.close();
    });
    window.addEventListener("blur", () => this.close());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Items come in groups with a line between them. When the menu closes, `returnTo` gets the focus. */
  open(
    label: string,
    groups: readonly (readonly MenuItem[])[],
    x: number,
    y: number,
    returnTo: HTMLElement,
  ): void {
    this.returnTo = returnTo;
    this.element.setAttribute("aria-label", label);
    const parts = groups.flatMap((group, k) => {
      const buttons: Node[] = group.map((item) => this.button(item));
      return k === 0 ? buttons : [element("hr"), ...buttons];
    });
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
    placeAt(this.element, x, y);
    this.buttons()[0]?.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = true;
    if (hadFocus) this.returnTo?.focus({ preventScroll: true });
  }

  private button({ label, key, isDisabled, act }: MenuItem): HTMLButtonElement {
    const button = element(
      "button",
      { type: "button", role: "menuitem", tabindex: "-1" },
      element("span", {}, label),
    );
    if (key) button.append(element("kbd", {}, key));
    button.disabled = isDisabled ?? false;
    button.addEventListener("pointerenter", () => button.focus());
    button.addEventListener("click", () => {
      this.close();
      act();
    });
    return button;
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  }

  private press(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === "ArrowDown") focus(at + 1);
    else if (event.key === "ArrowUp") focus(at < 0 ? -1 : at - 1);
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") focus(-1);
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
