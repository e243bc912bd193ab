/** The legend: modules with their colours, kinds, edges and states. Pointing at a module shows its nodes. */

import type { NodeKind, RunState } from "../../../src/protocol.gen";
import {
  GROUP_GLYPHS,
  GROUP_NAMES,
  glyphElement,
  KIND_GLYPHS,
  KIND_NAMES,
  STATE_GLYPHS,
  STATE_NAMES,
} from "../draw/glyphs";
import type { GroupKind } from "../shown/groups";
import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface LegendModule {
  readonly name: string;
  readonly colour: string;
  readonly nodes: number;
}

/** What a card says beside its kind and its run: the badges at its corner, and how it is written. */
export type LegendSign = "errors" | "warnings" | "differs" | "broken" | "chosen" | "notChosen";

/** How each sign looks and what it means; the class gives the sample its colours. */
const SIGNS: Readonly<Record<LegendSign, { sample: string; style: string; meaning: string }>> = {
  errors: { sample: "1", style: "badge error", meaning: "Errors in its code" },
  warnings: { sample: "1", style: "badge warning", meaning: "Warnings" },
  differs: { sample: "≠", style: "badge warning", meaning: "Hamilton makes another" },
  broken: { sample: "name", style: "broken", meaning: "Does not parse" },
  chosen: { sample: "●", style: "chosen", meaning: "Chosen variant" },
  notChosen: { sample: "○", style: "not-chosen", meaning: "Other variant" },
};

export interface LegendContent {
  readonly modules: readonly LegendModule[];
  readonly kinds: readonly NodeKind[];
  /** Of the closed groups. */
  readonly groups: readonly GroupKind[];
  readonly signs: readonly LegendSign[];
  readonly hasOptional: boolean;
  readonly hasMismatch: boolean;
  /** All configurations are shown at once. */
  readonly hasVariants: boolean;
  /** Empty as long as nothing was run. */
  readonly states: readonly { readonly state: RunState; readonly colour: string }[];
}

export interface LegendActions {
  /** Null when the pointer leaves. */
  pointAtModule(module: string | null): void;
  open(isOpen: boolean): void;
}

export class Legend {
  readonly element: HTMLElement;
  private readonly body = element("div", { class: "legend-body", id: "legend-body" });
  private readonly opener: HTMLButtonElement;
  private shown = "";

  constructor(private readonly actions: LegendActions) {
    this.opener = iconButton(icon("legend"), "Legend", () => this.toggle());
    this.opener.title = "Legend (L)";
    this.opener.setAttribute("aria-controls", "legend-body");
    this.opener.append("Legend");
    this.element = element(
      "section",
      { class: "surface legend", "aria-label": "Legend" },
      this.body,
      this.opener,
    );
  }

  show(content: LegendContent): void {
    const text = JSON.stringify(content);
    if (text === this.shown) return;
    this.shown = text;
    const { modules, kinds, groups, signs, states } = content;
    this.body.replaceChildren();
    if (modules.length > 0)
      this.section(
        "Modules",
        "",
        modules.map((module) => this.moduleRow(module)),
      );
    this.section(
      "Nodes",
      "pairs",
      kinds.map((kind) => element("li", {}, glyphElement(KIND_GLYPHS[kind]), KIND_NAMES[kind])),
    );
    if (groups.length > 0)
      this.section(
        "Closed groups",
        "pairs",
        groups.map((kind) => element("li", {}, glyphElement(GROUP_GLYPHS[kind]), GROUP_NAMES[kind])),
      );
    const edges = [
      ...(content.hasOptional ? [edgeRow("optional", "Optional")] : []),
      ...(content.hasMismatch ? [edgeRow("mismatch", "Types differ")] : []),
      ...(content.hasVariants ? [edgeRow("other", "Other variant")] : []),
    ];
    if (edges.length > 0) this.section("Edges", "pairs", edges);
    if (signs.length > 0) this.section("Signs", "", signs.map(signRow));
    const rows = states.map(({ state, colour }) => {
      const sign = glyphElement(STATE_GLYPHS[state]);
      sign.style.color = colour;
      return element("li", {}, sign, STATE_NAMES[state]);
    });
    if (rows.length > 0) this.section("Runs", "pairs", rows);
  }

  toggle(): void {
    this.setOpen(this.body.hidden);
  }

  setOpen(isOpen: boolean): void {
    this.body.hidden = !isOpen;
    this.opener.setAttribute("aria-expanded", String(isOpen));
    this.actions.open(isOpen);
  }

  private section(title: string, layout: string, rows: readonly HTMLElement[]): void {
    this.body.append(element("h2", {}, title), element("ul", { class: layout }, ...rows));
  }

  private moduleRow({ name, colour, nodes }: LegendModule): HTMLElement {
    const swatch = element("span", { class: "swatch" });
    swatch.style.setProperty("--swatch", colour);
    const row = element(
      "button",
      { class: "module", type: "button" },
      swatch,
      element("span", {}, name),
      element("span", {}, String(nodes)),
    );
    row.addEventListener("pointerenter", () => this.actions.pointAtModule(name));
    row.addEventListener("pointerleave", () => this.actions.pointAtModule(null));
    row.addEventListener("focus", () => this.actions.pointAtModule(name));
    row.addEventListener("blur", () => this.actions.pointAtModule(null));
    return element("li", {}, row);
  }
}

function signRow(sign: LegendSign): HTMLElement {
  const { sample, style, meaning } = SIGNS[sign];
  return element(
    "li",
    {},
    element("span", { class: `sign ${style}`, "aria-hidden": "true" }, sample),
    meaning,
  );
}

function edgeRow(style: string, label: string): HTMLElement {
  return element("li", {}, element("span", { class: `sample ${style}` }), label);
}
