/**
 * Regions: where the cards of a module lie together, so that a graph that is seen from afar can be read as
 * a map is. A module whose cards lie apart is named where most of them are.
 *
 * Which regions there are is found once for each scene; where their names have room, in each frame.
 */

import type { Card } from "../shown/shownGraph";
import { type CanvasFrame, moduleColour } from "./frame";
import type { Box } from "./scene";

export interface Region {
  readonly module: string;
  /** Its middle, in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly cards: readonly string[];
}

/** Cards of one module no further apart than this are one region. */
const REACH = { x: 320, y: 200 };
const HEIGHT = 19;
const PADDING = 7;
const SWATCH = 4;
/** Between two names on the page. */
const GAP = 3;
/** More names than this are no overview. */
const MOST_NAMES = 28;
/** A name gives way to others by so many of its heights at most. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];
const FADED = 0.35;

/** Finds each module's largest region, the one of most cards first. */
export function findRegions(
  boxes: readonly Box[],
  cardOf: (name: string) => Card | undefined,
): readonly Region[] {
  const byModule = new Map<string, Box[]>();
  for (const box of boxes) {
    const module = cardOf(box.name)?.module;
    if (module === null || module === undefined) continue;
    const known = byModule.get(module);
    if (known) known.push(box);
    else byModule.set(module, [box]);
  }
  return [...byModule]
    .map(([module, all]) => regionOf(module, largestCluster(all)))
    .sort((a, b) => b.cards.length - a.cards.length || (a.module < b.module ? -1 : 1));
}

function regionOf(module: string, boxes: readonly Box[]): Region {
  const mean = (of: (box: Box) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length;
  return {
    module,
    x: mean((box) => box.x),
    y: mean((box) => box.y),
    cards: boxes.map((box) => box.name),
  };
}

/** Cells are numbered row by row; a drawing has far fewer columns of them than this. */
const STRIDE = 1 << 16;

/** Puts boxes into cells as large as the reach; what lies in cells that touch is together. */
function largestCluster(boxes: readonly Box[]): readonly Box[] {
  const cells = new Map<number, Box[]>();
  for (const box of boxes) {
    const key = Math.floor(box.y / REACH.y) * STRIDE + Math.floor(box.x / REACH.x);
    const cell = cells.get(key);
    if (cell) cell.push(box);
    else cells.set(key, [box]);
  }
  let largest: Box[] = [];
  for (const first of [...cells.keys()]) {
    const cluster = takeCluster(first, cells);
    if (cluster.length > largest.length) largest = cluster;
  }
  return largest;
}

function takeCluster(first: number, cells: Map<number, Box[]>): Box[] {
  const cluster: Box[] = [];
  const waiting = [first];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const cell = cells.get(key);
    if (!cell) continue;
    cells.delete(key);
    for (const box of cell) cluster.push(box);
    waiting.push(key - 1, key + 1, key - STRIDE, key + STRIDE);
  }
  return cluster;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Writes the names of regions over the drawing, equally large from wherever it is seen. */
export function drawRegionNames(frame: CanvasFrame, regions: readonly Region[]): void {
  const { context, camera, pixelRatio, text, theme, size } = frame;
  const font = `600 11px ${theme.font}`;
  const taken: Place[] = [];
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  for (const region of regions) {
    if (taken.length >= MOST_NAMES) break;
    const width = Math.ceil(text.width(region.module, font)) + 2 * PADDING + SWATCH + 4;
    const middle = { x: region.x * camera.zoom + camera.x, y: region.y * camera.zoom + camera.y };
    if (middle.x < 0 || middle.y < 0 || middle.x > size.width || middle.y > size.height) continue;
    const left = Math.max(GAP, Math.min(middle.x - width / 2, size.width - width - GAP));
    const place = freePlace({ left, top: middle.y - HEIGHT / 2, width }, taken);
    if (!place) continue;
    taken.push(place);
    drawName(frame, region, place, font);
  }
  context.globalAlpha = 1;
}

function freePlace(wanted: Place, taken: readonly Place[]): Place | undefined {
  return SHIFTS.map((shift) => ({ ...wanted, top: wanted.top + shift * (HEIGHT + GAP) })).find((place) =>
    taken.every((other) => !touches(place, other)),
  );
}

function touches(a: Place, b: Place): boolean {
  const isBeside = a.left >= b.left + b.width + GAP || b.left >= a.left + a.width + GAP;
  return !isBeside && Math.abs(a.top - b.top) < HEIGHT + GAP;
}

function drawName(frame: CanvasFrame, region: Region, { left, top, width }: Place, font: string): void {
  const { context, theme, strengthOf } = frame;
  const isSeen = region.cards.some((card) => strengthOf(card) > 0.5);
  const [x, y] = [Math.round(left) + 0.5, Math.round(top) + 0.5];
  context.globalAlpha = isSeen ? 0.94 : FADED;
  context.beginPath();
  context.roundRect(x, y, width, HEIGHT, 5);
  context.fillStyle = theme.background;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.cardBorder;
  context.stroke();
  context.globalAlpha = isSeen ? 1 : FADED;
  context.fillStyle = moduleColour(frame, region.module);
  context.fillRect(x + PADDING - 1, y + 5, SWATCH, HEIGHT - 10);
  context.fillStyle = theme.foreground;
  context.font = font;
  context.fillText(region.module, x + PADDING + SWATCH + 4, y + 13.5);
}
