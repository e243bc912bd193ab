/** The view of all configurations at once: turned on and off, kept up to date, and a way to choose one of them. */

import type { GraphVariants } from "../../src/protocol.gen";
import { conditionOf } from "./draw/variantRows";
import type { MenuItem } from "./furniture/menu";
import type { ZoomBar } from "./furniture/zoomBar";
import type { PanelMessage, Surroundings, VariantsMessage } from "./messages";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";

export class VariantsView {
  /** What is shown, as text: the host asks often, and mostly nothing is new. */
  private shown = "null";

  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly stage: Stage,
    private readonly zoomBar: ZoomBar,
    private readonly send: (message: PanelMessage) => void,
  ) {}

  /** A graph has come whole, with all its variants or without. */
  begin(variants: GraphVariants | null): void {
    this.shown = JSON.stringify(variants);
    this.model.showVariants(variants);
    this.zoomBar.showVariants(this.model.showsAllVariants);
  }

  /** Returns whether other nodes or variants are shown than before. */
  receive({ dataflow, variants }: VariantsMessage): boolean {
    if (dataflow !== this.model.dataflow || JSON.stringify(variants) === this.shown) return false;
    this.begin(variants);
    this.showing.refresh();
    this.stage.arrange("keep");
    return true;
  }

  toggle(): void {
    const { dataflow, showsAllVariants } = this.model;
    if (dataflow !== null) this.send({ type: "showVariants", dataflow, shows: !showsAllVariants });
  }

  /** What the menu of the canvas offers. */
  menu(shownIn: Surroundings): MenuItem[] {
    const label = this.model.showsAllVariants ? "Show One Configuration" : "Show All Variants";
    const choose = () => this.send({ type: "command", command: "hamilton.chooseConfiguration" });
    const items = [{ label, key: "A", act: () => this.toggle() }];
    return shownIn === "editor" ? [...items, { label: "Choose Configuration…", act: choose }] : items;
  }

  /** What the menu of a node's card offers: to choose the configuration of another variant. */
  menuOf(node: string, shownIn: Surroundings): MenuItem[] {
    const { dataflow } = this.model;
    if (dataflow === null || shownIn === "browser") return [];
    return this.model.variantsOf(node).map((variant) => {
      const { config, chosen } = variant;
      const label = `${chosen ? "Chosen:" : "Choose"} ${conditionOf(variant)}`;
      const isDisabled = chosen || config === null;
      return {
        label,
        isDisabled,
        act: () => this.send({ type: "configure", dataflow, config: config ?? {} }),
      };
    });
  }
}
