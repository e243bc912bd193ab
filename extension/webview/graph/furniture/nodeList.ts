/**
 * The nodes as a list that is not seen: for screen readers, which cannot read a canvas, and for
 * tests, which find a node's state and its place on the page here.
 *
 * It follows the drawing at leisure and is cut off where a list stops being of use.
 */

import type { NodeRun } from "../../../src/protocol.gen";
import { legible } from "../../legible";
import { GROUP_NAMES, STATE_NAMES } from "../draw/glyphs";
import { conditionOf } from "../draw/variantRows";
import type { Card } from "../shown/shownGraph";
import { element } from "./element";

export interface ListedNode {
  readonly card: Card;
  readonly run: NodeRun | undefined;
  /** The middle of its card in the page's pixels; null where it is not seen. */
  readonly place: { readonly x: number; readonly y: number } | null;
  /** The cursor of the editor stands in it. */
  readonly isFocused: boolean;
}

/** What a screen reader, or a test, does with an entry: as with the card itself. */
export interface NodeListTarget {
  click(card: string, selects: "alone" | "too"): void;
  doubleClick(card: string): void;
  menu(card: string): void;
}

const MOST_ENTRIES = 2_000;
const LEISURE_MILLISECONDS = 120;

export class NodeList {
  readonly element = element("ul", {
    class: "visually-hidden",
    role: "listbox",
    "aria-label": "Nodes",
    "aria-multiselectable": "true",
  });
  private readonly entries = new Map<string, HTMLLIElement>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** Null while places are about to change; a frame follows then, and with it the next update. */
    private readonly gather: () => { nodes: Iterable<ListedNode>; selected: readonly string[] } | null,
    target: NodeListTarget,
  ) {
    this.on("click", (card, event) =>
      target.click(card, event.shiftKey || event.ctrlKey || event.metaKey ? "too" : "alone"),
    );
    this.on("dblclick", (card) => target.doubleClick(card));
    this.on("contextmenu", (card, event) => {
      event.preventDefault();
      target.menu(card);
    });
  }

  updateSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.update();
    }, LEISURE_MILLISECONDS);
  }

  private on(
    kind: "click" | "dblclick" | "contextmenu",
    act: (card: string, event: MouseEvent) => void,
  ): void {
    this.element.addEventListener(kind, (event) => {
      const card = (event.target as Element).closest<HTMLElement>("[data-node]")?.dataset.node;
      if (card !== undefined) act(card, event);
    });
  }

  private update(): void {
    const gathered = this.gather();
    if (gathered === null) return;
    const { nodes, selected } = gathered;
    const listed = new Set<string>();
    for (const entry of nodes) {
      if (listed.size === MOST_ENTRIES) break;
      listed.add(entry.card.name);
      this.write(entry, selected.includes(entry.card.name));
    }
    for (const [name, entry] of this.entries) {
      if (listed.has(name)) continue;
      entry.remove();
      this.entries.delete(name);
    }
  }

  private write({ card, run, place, isFocused }: ListedNode, isSelected: boolean): void {
    let entry = this.entries.get(card.name);
    if (!entry) {
      entry = element("li", { role: "option", "data-node": card.name });
      this.entries.set(card.name, entry);
      this.element.append(entry);
    }
    const text = describeCard(card, run);
    if (entry.textContent !== text) entry.textContent = text;
    setAttribute(entry, "data-kind", card.group ? "group" : card.kind);
    setAttribute(entry, "data-state", run?.state ?? "none");
    setAttribute(entry, "data-configuration", card.isOther ? "other" : "chosen");
    setAttribute(entry, "data-errors", String(card.errors));
    setAttribute(entry, "data-warnings", String(card.warnings));
    setAttribute(entry, "aria-selected", String(isSelected));
    setAttribute(entry, "aria-current", isFocused ? "true" : null);
    setAttribute(entry, "data-x", place ? String(Math.round(place.x)) : null);
    setAttribute(entry, "data-y", place ? String(Math.round(place.y)) : null);
  }
}

/** One sentence for a screen reader. */
export function describeCard(card: Card, run: NodeRun | undefined): string {
  const { group, errors, warnings } = card;
  const parts = group
    ? [group.group.label, `closed ${GROUP_NAMES[group.group.kind].toLowerCase()}`, `${group.size} nodes`]
    : [card.name, card.type, card.module ? `in ${card.module}` : card.kind];
  const { variants = [], isOther } = card;
  if (isOther) parts.push("not in the chosen configuration");
  for (const variant of variants)
    parts.push(`${variant.chosen ? "chosen" : "another variant"} when ${conditionOf(variant)}`);
  if (card.difference !== undefined) parts.push(`Hamilton differs: ${card.difference}`);
  if (errors > 0) parts.push(`${errors} ${errors === 1 ? "error" : "errors"}`);
  if (warnings > 0) parts.push(`${warnings} ${warnings === 1 ? "warning" : "warnings"}`);
  if (run) parts.push(STATE_NAMES[run.state].toLowerCase(), run.summary);
  return legible(parts.filter(Boolean).join(", "));
}

/** Unchanged attributes are left alone: each write costs, and there are thousands. */
function setAttribute(entry: HTMLElement, name: string, value: string | null): void {
  if (entry.getAttribute(name) === value) return;
  if (value === null) entry.removeAttribute(name);
  else entry.setAttribute(name, value);
}
