/** The bar that says which part of the graph is shown, and leads back to all of it. Hidden while all is. */

import { isolated } from "../../legible";
import type { Lens } from "../shown/lens";
import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface LensActions {
  changeHops(by: 1 | -1): void;
  leave(): void;
}

export class LensBar {
  readonly element: HTMLElement;
  private readonly text = element("span", { class: "lens-text", role: "status" });
  private readonly steps: readonly HTMLButtonElement[];

  constructor(actions: LensActions) {
    this.steps = [
      iconButton(icon("minus"), "One hop less ([)", () => actions.changeHops(-1)),
      iconButton(icon("plus"), "One hop more (])", () => actions.changeHops(1)),
    ];
    const leave = iconButton(icon("close"), "Show the whole graph (Escape)", () => actions.leave());
    this.element = element(
      "div",
      { class: "surface lens", role: "toolbar", "aria-label": "Part of the graph" },
      this.text,
      ...this.steps,
      leave,
    );
    this.element.addEventListener("wheel", (event) => {
      event.preventDefault();
      actions.changeHops(event.deltaY < 0 ? 1 : -1);
    });
    this.element.hidden = true;
  }

  show(lens: Lens): void {
    this.element.hidden = lens.kind === "whole";
    this.text.textContent = describeLens(lens);
    for (const step of this.steps) step.hidden = lens.kind !== "around";
  }
}

/** In a few words, for the bar and for screen readers. */
function describeLens(lens: Lens): string {
  if (lens.kind === "whole") return "";
  if (lens.kind === "between") return `Between ${isolated(lens.from)} and ${isolated(lens.to)}`;
  const [first] = lens.nodes;
  const what = lens.nodes.length === 1 ? isolated(first!) : `${lens.nodes.length} nodes`;
  const where = { both: "Around", upstream: "Upstream of", downstream: "Downstream of" }[lens.directions];
  const far = lens.hops === Infinity ? "" : lens.hops === 1 ? ", 1 hop" : `, ${lens.hops} hops`;
  return `${where} ${what}${far}`;
}
