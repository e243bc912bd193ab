/** The search box: what is typed, how many nodes match, and going from one to the next. */

import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface SearchActions {
  /** Called with every change; an empty query ends the search. */
  query(text: string): void;
  next(): void;
  previous(): void;
  /** Escape was pressed, or the box was emptied on purpose. */
  leave(): void;
}

export class SearchBox {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly matches = element("span", { class: "matches", role: "status" });
  private readonly steps: readonly HTMLButtonElement[];

  constructor(private readonly actions: SearchActions) {
    this.input = element("input", {
      type: "text",
      placeholder: "Find node",
      "aria-label": "Find node",
      title: "Find node (/ or Ctrl+F)",
      spellcheck: "false",
      autocomplete: "off",
    });
    this.steps = [
      iconButton(icon("previous"), "Previous match (Shift+Enter)", () => actions.previous()),
      iconButton(icon("next"), "Next match (Enter)", () => actions.next()),
      iconButton(icon("close"), "End search (Escape)", () => this.leave()),
    ];
    this.element = element(
      "div",
      { class: "surface search", role: "search" },
      this.input,
      this.matches,
      ...this.steps,
    );
    this.input.addEventListener("input", () => actions.query(this.input.value));
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.showMatches(0, -1);
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** `current` counts from 0; -1 is none. */
  showMatches(count: number, current: number): void {
    const isSearching = this.input.value.trim() !== "";
    this.matches.hidden = !isSearching;
    for (const button of this.steps) button.hidden = !isSearching;
    this.input.classList.toggle("nothing", isSearching && count === 0);
    if (count === 0) this.matches.textContent = "No match";
    else this.matches.textContent = current < 0 ? String(count) : `${current + 1} of ${count}`;
  }

  /** Empties the box and leaves it. */
  leave(): void {
    this.input.value = "";
    this.actions.leave();
  }

  private press(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      if (event.shiftKey) this.actions.previous();
      else this.actions.next();
    } else if (event.key === "Escape") this.leave();
    else return;
    event.preventDefault();
  }
}
