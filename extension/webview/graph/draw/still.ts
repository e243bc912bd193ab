/**
 * A still: the whole drawing seen from afar, painted once, and shown moved and scaled while the camera
 * moves. To paint thousands of nodes and edges costs several frames; to show a picture of them, a part of one.
 */

import type { Bounds } from "../layout/graph";
import type { Camera } from "./camera";

/** What a still may take: 4 bytes each. */
const MOST_PIXELS = 4_000_000;
/** Edges run a little beyond the places they lead through. */
const MARGIN = 40;

export class Still {
  private constructor(
    private readonly picture: HTMLCanvasElement,
    private readonly left: number,
    private readonly top: number,
    /** Pixels of the picture for a unit of the drawing. */
    private readonly scale: number,
  ) {}

  /**
   * @param sharpest the scale beyond which more pixels would not be seen.
   * @param paint draws everything; the camera is set up so that one unit of the screen is one pixel.
   */
  static take(
    bounds: Bounds,
    sharpest: number,
    paint: (context: CanvasRenderingContext2D, camera: Camera, width: number, height: number) => void,
  ): Still {
    const width = bounds.right - bounds.left + 2 * MARGIN;
    const height = bounds.bottom - bounds.top + 2 * MARGIN;
    const scale = Math.min(sharpest, Math.sqrt(MOST_PIXELS / (width * height)));
    const picture = document.createElement("canvas");
    picture.width = Math.ceil(width * scale);
    picture.height = Math.ceil(height * scale);
    const left = bounds.left - MARGIN;
    const top = bounds.top - MARGIN;
    const camera = { x: -left * scale, y: -top * scale, zoom: scale };
    paint(picture.getContext("2d", { alpha: false })!, camera, picture.width, picture.height);
    return new Still(picture, left, top, scale);
  }

  /** Shows the picture where the camera is now; `context` counts in pixels of the screen. */
  show(context: CanvasRenderingContext2D, { x, y, zoom }: Camera, pixelRatio: number): void {
    const { width, height } = this.picture;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.imageSmoothingQuality = "low";
    context.drawImage(
      this.picture,
      this.left * zoom + x,
      this.top * zoom + y,
      (width / this.scale) * zoom,
      (height / this.scale) * zoom,
    );
  }
}
