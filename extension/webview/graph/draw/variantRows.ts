/**
 * The variants of a node that depends on the configuration: rows at the foot of its card, each with its
 * condition; a full dot before the chosen one, hollow ones before the others.
 */

import type { NodeVariant } from "../../../src/protocol.gen";
import { legible } from "../../legible";
import type { Card } from "../shown/shownGraph";
import type { Frame } from "./frame";
import type { TextFitter } from "./text";
import type { Theme } from "./theme";

const ROW_HEIGHT = 16;
/** Under the last row. */
const FOOT = 5;
const TEXT_LEFT = 30;
const TEXT_RIGHT = 9;
const DOT_LEFT = 19.5;
const DOT_RADIUS = 3.5;
/** One row more says how many further ones there are. */
const MOST_ROWS = 4;

interface Row {
  readonly text: string;
  /** Null before what is no variant. */
  readonly isChosen: boolean | null;
}

/** The conditions of a variant in a few words. */
export function conditionOf({ when }: NodeVariant): string {
  return when.length === 0 ? "always" : legible(when.join(", "));
}

/** How much higher a card is for its variants. */
export function variantsHeight(card: Card): number {
  const { length } = rowsOf(card);
  return length === 0 ? 0 : length * ROW_HEIGHT + FOOT;
}

/** How wide a card must be for its variants. */
export function variantsWidth(card: Card, text: TextFitter, theme: Theme): number {
  return Math.max(0, ...rowsOf(card).map((row) => text.width(row.text, fontOf(theme))));
}

/** @param place the card's left side and width, and the top of the first row. */
export function drawVariantRows(
  frame: Frame,
  card: Card,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const { context, theme, text } = frame;
  const font = fontOf(theme);
  rowsOf(card).forEach(({ text: words, isChosen }, k) => {
    const middle = top + (k + 0.5) * ROW_HEIGHT;
    if (isChosen !== null) drawDot(frame, left + DOT_LEFT, middle, isChosen);
    const shown = text.fit(words, font, width - TEXT_LEFT - TEXT_RIGHT);
    context.font = font;
    context.fillStyle = isChosen ? theme.foreground : theme.muted;
    context.fillText(shown, left + TEXT_LEFT, middle + 4);
  });
}

function drawDot({ context, theme }: Frame, x: number, y: number, isChosen: boolean): void {
  context.beginPath();
  context.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI);
  context.lineWidth = 1.3;
  context.strokeStyle = isChosen ? theme.accent : theme.muted;
  context.fillStyle = theme.accent;
  if (isChosen) context.fill();
  context.stroke();
}

function rowsOf({ variants = [] }: Card): Row[] {
  const rows = variants.map((variant) => ({ text: conditionOf(variant), isChosen: variant.chosen }));
  const beyond = rows.length - MOST_ROWS;
  if (beyond <= 1) return rows;
  return [...rows.slice(0, MOST_ROWS), { text: `${beyond} more`, isChosen: null }];
}

const fontOf = (theme: Theme) => `11px ${theme.font}`;
