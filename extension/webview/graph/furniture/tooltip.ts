/** The tooltip: all that is known of a node, shown after the pointer has rested on it. */

import type { NodeDescription, NodeRun, NodeVariant } from "../../../src/protocol.gen";
import { secondLine, titleOf } from "../draw/card";
import { formatDuration } from "../draw/duration";
import { GROUP_NAMES, glyphElement, KIND_NAMES, STATE_GLYPHS, STATE_NAMES } from "../draw/glyphs";
import type { Theme } from "../draw/theme";
import { conditionOf } from "../draw/variantRows";
import type { Card } from "../shown/shownGraph";
import { element, placeAt } from "./element";

export interface TooltipContent {
  readonly card: Card;
  readonly run: NodeRun | undefined;
  /** What the host says of the node, once it has. */
  readonly description: NodeDescription | null;
  readonly needs: readonly string[];
  readonly usedBy: readonly string[];
}

/** What is shown, where, and in which colours. */
export interface Gathered {
  readonly content: TooltipContent;
  readonly anchor: Anchor;
  readonly theme: Theme;
}

/** The node's card on the page, which the tooltip must not cover. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const REST_MILLISECONDS = 450;
const DISTANCE = 10;
/** Above a card are the buttons that appear with the pointer. */
const ABOVE = 34;
/** More names than these are counted: they are in the picture. */
const MOST_NAMES = 6;
/** Tags that the framework sets for itself say nothing to the user. */
const HAMILTONS_OWN = "hamilton.";

export class Tooltip {
  readonly element = element("div", { class: "surface tooltip", role: "tooltip" });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.hidden = true;
  }

  /** `gather` is asked when the time has come, so that what is shown is as of then. */
  showSoon(gather: () => Gathered | null): void {
    this.hide();
    this.timer = setTimeout(() => {
      const gathered = gather();
      if (gathered) this.show(gathered);
    }, REST_MILLISECONDS);
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  show({ content, anchor, theme }: Gathered): void {
    clearTimeout(this.timer);
    this.element.replaceChildren(...describe(content, theme));
    this.element.hidden = false;
    const below = anchor.bottom + DISTANCE;
    const fitsBelow = below + this.element.offsetHeight < document.body.clientHeight;
    placeAt(this.element, anchor.left, fitsBelow ? below : anchor.top - this.element.offsetHeight - ABOVE);
  }
}

function describe(content: TooltipContent, theme: Theme): Node[] {
  const { card: node, run, description } = content;
  const parts: Node[] = [element("h3", {}, titleOf(node))];
  if (node.group) parts.push(element("p", {}, `${secondLine(node)}. Double-click to open.`));
  parts.push(...signature(node, description?.signature ?? null));
  const documentation = description?.documentation ?? node.summary;
  if (documentation) parts.push(element("p", { class: "documentation" }, documentation));
  const value = description?.value ?? null;
  if (value !== null)
    parts.push(
      element("p", {}, node.kind === "config" ? "Value: " : "Default: ", element("code", {}, value)),
    );
  parts.push(element("p", { class: "where" }, ...whereFrom(node)));
  parts.push(...neighbours("Needs", content.needs), ...neighbours("Used by", content.usedBy));
  for (const variant of node.variants ?? []) parts.push(variantLine(variant));
  const own = Object.entries(node.tags).filter(([key]) => !key.startsWith(HAMILTONS_OWN));
  const tags = own.map(([key, value]) => `${key}: ${String(value)}`);
  if (tags.length > 0) parts.push(element("p", { class: "where" }, ...apart(tags, " · ")));
  if (node.difference !== undefined)
    parts.push(element("p", { class: "warning" }, `Hamilton differs: ${node.difference}`));
  if (node.reason) parts.push(element("p", {}, node.reason));
  if (node.status === "partial" || node.status === "stale") {
    parts.push(element("p", { class: "warning" }, "Its code does not parse at the moment."));
  }
  if (node.errors > 0) parts.push(element("p", { class: "error" }, counted(node.errors, "error")));
  if (node.warnings > 0) parts.push(element("p", { class: "warning" }, counted(node.warnings, "warning")));
  if (run) parts.push(describeRun(run, theme));
  return parts;
}

/** The header of its function, and the type where the header does not say it. */
function signature({ type }: Card, header: string | null): Node[] {
  const code = header === null ? [] : [element("code", { class: "signature" }, header)];
  return type === null || header?.endsWith(`-> ${type}`) ? code : [element("code", {}, type), ...code];
}

function whereFrom(node: Card): (Node | string)[] {
  const kind = nameOfKind(node);
  const { function: made, module } = node;
  if (node.group || module === null) return [kind];
  const by = made === null || made === node.name ? [] : [" made by ", element("bdi", {}, made)];
  return [kind, ...by, " in ", element("bdi", {}, module)];
}

/** Texts with something between them; which way one of them runs turns none of the others. */
function apart(texts: readonly string[], between: string): (Node | string)[] {
  return texts.flatMap((text, k) => [k === 0 ? "" : between, element("bdi", {}, text)]);
}

function neighbours(title: string, names: readonly string[]): Node[] {
  if (names.length === 0) return [];
  const rest = names.length - MOST_NAMES;
  const said = apart(names.slice(0, MOST_NAMES), ", ");
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [element("p", { class: "where" }, `${title} `, ...said, more)];
}

function nameOfKind({ group, kind }: Card): string {
  return group ? GROUP_NAMES[group.group.kind] : KIND_NAMES[kind];
}

function describeRun(run: NodeRun, theme: Theme): HTMLElement {
  const sign = glyphElement(STATE_GLYPHS[run.state]);
  sign.style.color = theme.states[run.state];
  const said = [
    STATE_NAMES[run.state],
    run.summary,
    run.seconds === null ? null : formatDuration(run.seconds),
  ];
  return element("p", { class: "state" }, sign, said.filter(Boolean).join(" · "));
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function variantLine(variant: NodeVariant): HTMLElement {
  const made = variant.type === null ? variant.function : `${variant.function} → ${variant.type}`;
  const sign = variant.chosen ? "●" : "○";
  return element("p", { class: variant.chosen ? "" : "where" }, `${sign} ${conditionOf(variant)}: ${made}`);
}
