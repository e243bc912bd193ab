/**
 * A node as a card: near, with all it has to say; in the middle distance, with its name only.
 *
 * A card grows by a row at its foot once its node has been part of a run. The layout leaves room
 * for that row from the start, so nothing moves when it appears.
 */

import type { NodeRun } from "../../../src/protocol.gen";
import { legible } from "../../legible";
import type { Card, GroupRun } from "../shown/shownGraph";
import { formatDuration } from "./duration";
import { type Frame, moduleColour, strengthOfCard } from "./frame";
import { drawGlyph, GROUP_GLYPHS, KIND_GLYPHS, STATE_GLYPHS, STATE_NAMES } from "./glyphs";
import type { Box } from "./scene";
import type { TextFitter } from "./text";
import type { Theme } from "./theme";
import { drawVariantRows, variantsHeight, variantsWidth } from "./variantRows";

/** The room that the layout gives a card. */
export const BOX_HEIGHT = 64;
/** Of a card without a run. */
export const BARE_HEIGHT = 44;
/** Of a name's second line. */
const LINE_HEIGHT = 15;
const RADIUS = 7;
const BAR_WIDTH = 4;
const TEXT_LEFT = 30;
const TEXT_RIGHT = 9;
const RUN_RIGHT = 6;
const GROUP_RIGHT = 9;
const LEAST_WIDTH = 132;
/** Columns of longer names are not wider, or the whole graph gets too small; the name takes a second line. */
const MOST_WIDTH = 180;
/** Hamilton's own mark on the nodes that check_output adds. */
const VALIDATOR_TAG = "hamilton.data_quality.contains_dq_results";

const nameFont = (theme: Theme, size: number) => `600 ${size}px ${theme.font}`;
const typeFont = (theme: Theme) => `11px ${theme.codeFont}`;
const runFont = (theme: Theme) => `11px ${theme.font}`;

/** What the size of a card depends on beside the card: a frame or a renderer. */
export interface Lettering {
  readonly text: TextFitter;
  readonly theme: Theme;
}

/** How wide the card must be for its name and type, within reason. */
export function naturalWidth(node: Card, { text, theme }: Lettering): number {
  const widest = Math.max(
    ...titleLines(node, { text, theme }).map((line) => text.width(line, nameFont(theme, 13))),
    text.width(secondLine(node), typeFont(theme)),
    variantsWidth(node, text, theme),
  );
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(widest + TEXT_LEFT + TEXT_RIGHT)));
}

export function titleOf({ name, group }: Card): string {
  return legible(group ? group.group.label : name);
}

/** The name in one line, or in two where it is too long for one. */
function titleLines(node: Card, { text, theme }: Lettering): readonly string[] {
  return text.wrap(titleOf(node), nameFont(theme, 13), MOST_WIDTH - TEXT_LEFT - TEXT_RIGHT, 2);
}

/** How much higher a card is than a plain one, for the second line of its name and for its variants. */
export function extraHeight(node: Card, lettering: Lettering): number {
  return headHeight(node, lettering) - BARE_HEIGHT + variantsHeight(node);
}

/** Of the part with name and type. */
function headHeight(node: Card, lettering: Lettering): number {
  return BARE_HEIGHT + (titleLines(node, lettering).length - 1) * LINE_HEIGHT;
}

export function secondLine(node: Card): string {
  if (node.group) return node.group.size === 1 ? "1 node" : `${node.group.size} nodes`;
  if (node.type) return legible(node.type);
  return node.kind === "opaque" ? "known only when run" : "no type";
}

export interface CardShape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** How far below the top the row of the run begins. */
  readonly head: number;
}

/** The card inside its box: lower than the box as long as there is no run to show. */
export function cardShape(box: Box, node: Card, run: NodeRun | undefined, lettering: Lettering): CardShape {
  const height = (run ? BOX_HEIGHT : BARE_HEIGHT) + extraHeight(node, lettering);
  const isPill = node.kind === "input" || node.kind === "config";
  return {
    left: box.x - box.width / 2,
    top: box.y - height / 2,
    width: box.width,
    height,
    radius: isPill ? BARE_HEIGHT / 2 : RADIUS,
    head: headHeight(node, lettering),
  };
}

export function drawCard(frame: Frame, box: Box, node: Card): void {
  const run = frame.runOf(node.name);
  const shape = cardShape(box, node, run, frame);
  const strength = strengthOfCard(frame, node);
  drawBody(frame, shape, node, run, strength);
  const { context, theme, text } = frame;
  context.globalAlpha = strength;
  const rowTop = shape.top;
  const room = shape.width - TEXT_LEFT - TEXT_RIGHT;
  const isUncertain = node.status === "partial" || node.status === "stale";
  drawGlyph(
    context,
    node.group ? GROUP_GLYPHS[node.group.group.kind] : KIND_GLYPHS[node.kind],
    shape.left + 12,
    rowTop + 8,
    15,
    moduleColour(frame, node.module),
    theme.card,
  );
  const font = isUncertain ? `italic ${nameFont(theme, 13)}` : nameFont(theme, 13);
  context.fillStyle = nameColour(node, theme);
  context.font = font;
  titleLines(node, frame).forEach((line, k) => {
    const shown = text.fitMiddle(line, font, room);
    context.font = font;
    context.fillText(shown, shape.left + TEXT_LEFT, rowTop + 20 + k * LINE_HEIGHT);
  });
  const type = text.fit(secondLine(node), typeFont(theme), room);
  context.font = typeFont(theme);
  context.fillStyle = theme.muted;
  context.fillText(type, shape.left + TEXT_LEFT, rowTop + shape.head - 8.5);
  if (run && "counts" in run) drawGroupRow(frame, shape, run);
  else if (run) drawRunRow(frame, shape, node, run);
  const runHeight = run ? BOX_HEIGHT - BARE_HEIGHT : 0;
  drawVariantRows(frame, node, { ...shape, top: shape.top + shape.head + runHeight - 1 });
  drawBadges(frame, shape, node);
  context.globalAlpha = 1;
}

const FAR_SIGN = 19;
const LEAST_NAME = 13;
/** At the foot of a group's card, for the bar of its states. */
const BAR_ROOM = 14;
const NAME_MARGIN = 4;
const LINE_SPACING = 1.15;
/** On the screen, as long as there is room. */
const WANTED_NAME = 8.4;

/** The middle distance: the name as large as there is room for, and the state as a sign. */
export function drawNameCard(frame: Frame, box: Box, node: Card): void {
  const { context, theme, text, camera } = frame;
  const run = frame.runOf(node.name);
  const height = BOX_HEIGHT + extraHeight(node, frame);
  const shape = { ...cardShape(box, node, run, frame), top: box.y - height / 2, height };
  const strength = strengthOfCard(frame, node);
  drawBody(frame, shape, node, run, strength);
  context.globalAlpha = strength;
  const wanted = Math.round(Math.min(23, Math.max(15, WANTED_NAME / camera.zoom)));
  const left = shape.left + (shape.radius > RADIUS ? 18 : 14);
  const right = shape.left + shape.width - (run && !node.group ? FAR_SIGN + 10 : 8);
  const bar = run && "counts" in run ? BAR_ROOM : 0;
  const lines = text.wrap(titleOf(node), nameFont(theme, wanted), right - left, bar > 0 ? 2 : 3);
  const widest = Math.max(...lines.map((line) => text.width(line, nameFont(theme, wanted))));
  const wide = (wanted * (right - left)) / widest;
  const high = (height - bar - 2 * NAME_MARGIN) / (lines.length * LINE_SPACING);
  const size = Math.max(LEAST_NAME, Math.floor(Math.min(wanted, wide, high)));
  const font = nameFont(theme, size);
  const lineHeight = size * LINE_SPACING;
  const baseline = box.y + size * 0.36 - ((lines.length - 1) * lineHeight + bar) / 2;
  context.fillStyle = nameColour(node, theme);
  lines.forEach((line, k) => {
    const shown = text.fitMiddle(line, font, right - left);
    context.font = font;
    context.fillText(shown, left, baseline + k * lineHeight);
  });
  if (run && "counts" in run)
    drawStateBar(frame, run, left, shape.top + height - BAR_ROOM, shape.left + shape.width - left - 8, 7);
  else if (run) drawStateGlyph(frame, run, right + 2, box.y - FAR_SIGN / 2, FAR_SIGN);
  drawBadges(frame, shape, node);
  context.globalAlpha = 1;
}

/** What only checks another node is less important than what the user wrote. */
function nameColour(node: Card, theme: Theme): string {
  return node.tags[VALIDATOR_TAG] === true ? theme.muted : theme.foreground;
}

function drawBody(
  frame: Frame,
  shape: CardShape,
  node: Card,
  run: NodeRun | undefined,
  strength: number,
): void {
  const { context, theme } = frame;
  const { left, top, width, height, radius } = shape;
  const isSelected = frame.selected.has(node.name);
  if (frame.focused.has(node.name)) drawFocusRing(frame, shape, strength);
  if (node.group) drawStack(frame, shape, strength);
  context.beginPath();
  context.roundRect(left, top + 1.5, width, height, radius);
  context.globalAlpha = strength;
  context.fillStyle = theme.shadow;
  context.fill();
  // The ground is opaque even where the card fades, so that no edge shines through a name.
  context.beginPath();
  context.roundRect(left, top, width, height, radius);
  context.globalAlpha = 1;
  context.fillStyle = theme.background;
  context.fill();
  context.globalAlpha = strength;
  context.fillStyle = isSelected ? theme.cardSelected : theme.card;
  context.fill();
  context.beginPath();
  context.roundRect(left, top, width, height, radius);
  const isSolid =
    (node.kind === "function" || node.kind === "materializer") && node.status !== "partial" && !node.isOther;
  context.strokeStyle = borderColour(frame, node, run, isSolid ? theme.cardBorder : theme.external);
  context.lineWidth = isSelected || run?.state === "running" ? 2 : theme.isHighContrast ? 1.5 : 1;
  context.setLineDash(isSolid ? [] : [5, 3.5]);
  context.stroke();
  context.setLineDash([]);
  if (radius === RADIUS) drawModuleBar(frame, shape, moduleColour(frame, node.module));
}

function borderColour(
  { theme, selected }: Frame,
  node: Card,
  run: NodeRun | undefined,
  resting: string,
): string {
  if (selected.has(node.name)) return theme.accent;
  if (run?.state === "running") return theme.states.running;
  if (run?.state === "failed" || node.errors > 0) return theme.error;
  return resting;
}

function drawFocusRing(
  { context, theme }: Frame,
  { left, top, width, height, radius }: CardShape,
  strength: number,
): void {
  context.strokeStyle = theme.accent;
  for (const [distance, alpha] of [
    [6, 0.22],
    [3.5, 1],
  ] as const) {
    context.globalAlpha = strength * alpha;
    context.lineWidth = distance === 6 ? 5 : 2;
    context.beginPath();
    context.roundRect(
      left - distance,
      top - distance,
      width + 2 * distance,
      height + 2 * distance,
      radius + distance,
    );
    context.stroke();
  }
}

/** The lower edges of two more cards behind a closed group's. */
function drawStack(
  { context, theme }: Frame,
  { left, top, width, height, radius }: CardShape,
  strength: number,
): void {
  for (const depth of [2, 1]) {
    context.beginPath();
    context.roundRect(left + 5 * depth, top + 4 * depth, width - 10 * depth, height, radius);
    context.globalAlpha = 1;
    context.fillStyle = theme.background;
    context.fill();
    context.globalAlpha = strength;
    context.fillStyle = theme.card;
    context.fill();
    context.strokeStyle = theme.cardBorder;
    context.lineWidth = 1;
    context.stroke();
  }
}

function drawModuleBar({ context }: Frame, { left, top, height, radius }: CardShape, colour: string): void {
  context.save();
  context.beginPath();
  context.roundRect(left, top, 2 * radius, height, [radius, 0, 0, radius]);
  context.clip();
  context.fillStyle = colour;
  context.fillRect(left, top, BAR_WIDTH, height);
  context.restore();
}

function drawRunRow(frame: Frame, shape: CardShape, node: Card, run: NodeRun): void {
  const { context, theme, text } = frame;
  const middle = shape.top + shape.head + 7;
  const colour = theme.states[run.state];
  drawStateGlyph(frame, run, shape.left + 12.5, middle - 7, 14);
  const font = runFont(theme);
  const right = shape.left + shape.width - RUN_RIGHT;
  const room = shape.width - TEXT_LEFT - RUN_RIGHT;
  const seconds = run.seconds === null ? "" : formatDuration(run.seconds);
  const durationWidth = text.width(seconds, font);
  // The value says more than how long it took, which the tooltip tells as well; its class is in the row above.
  const fits = (words: string, beside: number) => text.width(words, font) + beside <= room;
  const whole = summaryOf(run);
  const value = fits(whole, 0) ? whole : withoutClass(whole, node.type);
  const duration = fits(value, durationWidth + 8) ? seconds : "";
  const summary = text.fit(value, font, room);
  context.font = font;
  context.fillStyle = run.state === "ok" || run.state === "cached" ? theme.foreground : colour;
  context.fillText(summary, shape.left + TEXT_LEFT, middle + 4);
  if (duration) {
    context.fillStyle = theme.muted;
    context.fillText(duration, right - durationWidth, middle + 4);
  }
}

/** `6 × 4 DataFrame` of a `pd.DataFrame` is `6 × 4`. */
function withoutClass(summary: string, type: string | null): string {
  const [name] = type?.match(/\w+$/) ?? [];
  return name !== undefined && summary.endsWith(` ${name}`) ? summary.slice(0, -name.length - 1) : summary;
}

/** How the members of a group stand: a bar in their colours, and in a word what matters most of it. */
function drawGroupRow(frame: Frame, shape: CardShape, run: GroupRun): void {
  const { context, theme, text } = frame;
  const font = runFont(theme);
  const failed = run.counts.get("failed") ?? 0;
  const words = failed > 0 ? `${failed} failed` : doneOf(run);
  const width = text.width(words, font);
  const left = shape.left + 12;
  const middle = shape.top + shape.head + 7;
  drawStateBar(frame, run, left, middle - 3, shape.width - 12 - GROUP_RIGHT - width - 8, 6);
  context.font = font;
  context.fillStyle = failed > 0 ? theme.error : theme.muted;
  context.fillText(words, shape.left + shape.width - GROUP_RIGHT - width, middle + 4);
}

function doneOf({ counts }: GroupRun): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${(counts.get("ok") ?? 0) + (counts.get("cached") ?? 0)}/${all}`;
}

function drawStateBar(
  { context, theme }: Frame,
  { counts }: GroupRun,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  if (width <= 0) return;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  context.save();
  context.beginPath();
  context.roundRect(left, top, width, height, height / 2);
  context.clip();
  let at = left;
  for (const [state, count] of counts) {
    const part = (width * count) / total;
    context.fillStyle = theme.states[state];
    context.fillRect(at, top, part, height);
    at += part;
  }
  context.restore();
}

/** What a run says of its node: its value where it has one, else how it stands. */
function summaryOf(run: NodeRun): string {
  return run.summary === null ? STATE_NAMES[run.state] : legible(run.summary);
}

function drawStateGlyph(frame: Frame, run: NodeRun, left: number, top: number, size: number): void {
  const { context, theme, time } = frame;
  const glyph = STATE_GLYPHS[run.state];
  if (run.state !== "running") {
    drawGlyph(context, glyph, left, top, size, theme.states[run.state], theme.onSignal);
    return;
  }
  context.save();
  context.translate(left + size / 2, top + size / 2);
  context.rotate((time * 2 * Math.PI) / 1.1);
  drawGlyph(context, glyph, -size / 2, -size / 2, size, theme.states.running, theme.onSignal);
  context.restore();
}

/** On the card's upper right corner: its errors and warnings, and whether Hamilton makes another node of it. */
function drawBadges(frame: Frame, shape: CardShape, { errors, warnings, difference }: Card): void {
  const { theme } = frame;
  const count = errors || warnings;
  const label = count > 9 ? "9+" : String(count);
  if (count > 0) drawBadge(frame, shape, 10, label, errors > 0 ? theme.error : theme.warning);
  if (difference !== undefined) drawBadge(frame, shape, count > 0 ? 30 : 10, "≠", theme.warning);
}

function drawBadge(
  { context, theme }: Frame,
  { left, top, width }: CardShape,
  fromRight: number,
  label: string,
  colour: string,
): void {
  const x = left + width - fromRight;
  context.beginPath();
  context.arc(x, top, 8, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = theme.background;
  context.lineWidth = 2;
  context.stroke();
  context.font = `700 10px ${theme.font}`;
  context.fillStyle = theme.onSignal;
  context.textAlign = "center";
  context.fillText(label, x, top + 3.6);
  context.textAlign = "left";
}
