/** A frame: all that is needed to draw one picture, gathered once and passed down. */

import type { NodeRun } from "../../../src/protocol.gen";
import type { SvgPencil } from "../export/svgPencil";
import type { Bounds, Orientation } from "../layout/graph";
import type { Card, GroupRun } from "../shown/shownGraph";
import type { Camera, Size } from "./camera";
import type { ModulePalette } from "./palette";
import type { TextFitter } from "./text";
import type { Theme } from "./theme";

/** What cards and edges are drawn with: they can do only what a canvas and SVG both can. */
export type Pencil = CanvasRenderingContext2D | SvgPencil;

export interface Frame {
  readonly context: Pencil;
  readonly camera: Camera;
  readonly size: Size;
  readonly pixelRatio: number;
  /** The part of the drawing that is seen. */
  readonly area: Bounds;
  readonly orientation: Orientation;
  readonly theme: Theme;
  readonly text: TextFitter;
  readonly runOf: (card: string) => NodeRun | GroupRun | undefined;
  readonly palette: ModulePalette;
  readonly selected: ReadonlySet<string>;
  /** The nodes that the cursor stands in. */
  readonly focused: ReadonlySet<string>;
  readonly strengthOf: (name: string) => number;
  /** Seconds, for what turns; it stands still where the user wants less motion. */
  readonly time: number;
}

/** A frame that is only ever drawn on a canvas. */
export interface CanvasFrame extends Frame {
  readonly context: CanvasRenderingContext2D;
}

export function moduleColour(
  { palette, theme }: Pick<Frame, "palette" | "theme">,
  module: string | null,
): string {
  const number = module === null ? undefined : palette.number(module);
  return number === undefined ? theme.external : theme.modules[number % theme.modules.length]!;
}

/** What only other configurations have is subdued, though it can still be read. */
const SUBDUED = { usual: 0.66, highContrast: 0.8 };

export function strengthOfCard({ strengthOf, theme }: Frame, { name, isOther }: Card): number {
  const subdued = theme.isHighContrast ? SUBDUED.highContrast : SUBDUED.usual;
  return strengthOf(name) * (isOther ? subdued : 1);
}
