/** The small buttons on the card that the pointer is on: run it, and more. */

import { isolated, legible } from "../../legible";
import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface HoverActionsTarget {
  run(node: string): void;
  more(node: string, x: number, y: number): void;
  leave(): void;
}

/** The pointer must get from the card to the buttons without leaving both. */
const OVERLAP = 5;

export class HoverActions {
  readonly element: HTMLElement;
  private readonly run: HTMLButtonElement;
  private node: string | null = null;

  constructor(target: HoverActionsTarget) {
    this.run = iconButton(icon("run"), "Run", () => this.node !== null && target.run(this.node));
    this.run.classList.add("run");
    const more = iconButton(icon("more"), "More actions (Shift+F10)", () => {
      const { left, bottom } = more.getBoundingClientRect();
      if (this.node !== null) target.more(this.node, left, bottom + 2);
    });
    this.element = element("div", { class: "surface actions" }, this.run, more);
    this.element.addEventListener("pointerleave", () => target.leave());
    // The canvas is where the keyboard acts; these are for the pointer only.
    for (const button of [this.run, more]) button.tabIndex = -1;
    this.hide();
  }

  /** Puts the buttons above the upper right corner of a card, given in the page's pixels. */
  showAt(node: string, right: number, top: number, runs: "runnable" | "not runnable"): void {
    this.node = node;
    this.run.hidden = runs === "not runnable";
    this.run.title = `Run ${isolated(node)} (R)`;
    this.run.setAttribute("aria-label", `Run ${legible(node)}`);
    this.element.hidden = false;
    this.element.style.left = `${Math.round(right - this.element.offsetWidth)}px`;
    this.element.style.top = `${Math.round(top - this.element.offsetHeight + OVERLAP)}px`;
  }

  hide(): void {
    this.node = null;
    this.element.hidden = true;
  }
}
