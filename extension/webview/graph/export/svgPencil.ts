/**
 * A pencil that writes SVG: takes the calls that the drawing makes of a canvas, and no others. A call that
 * it does not know is found by the compiler: see `Pencil` of draw/frame.ts.
 *
 * So an exported picture is the one on the screen, drawn by the same code. (Libraries that stand in for a
 * canvas do not know `Path2D`, which the glyphs are made of; here a path is its text.)
 */

import { legible } from "../../legible";

const FONT = /^(?:(?<style>italic) )?(?:(?<weight>\d+) )?(?<size>[\d.]+px) (?<family>.*)$/;

type Corner = number | readonly number[];

export class SvgPencil {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineCap = "butt";
  lineJoin = "miter";
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign = "left";
  private dashes: readonly number[] = [];
  private transform = "";
  private clipping = "";
  private readonly saved: Partial<SvgPencil>[] = [];
  private readonly parts: string[] = [];
  private readonly clips: string[] = [];
  private path = "";

  /** The picture: what was drawn, on a ground of one colour. */
  picture(left: number, top: number, width: number, height: number, ground: string): string {
    const box = [left, top, width, height].map(short).join(" ");
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${short(width)}" height="${short(height)}">`,
      `<defs>${this.clips.join("")}</defs>`,
      `<rect x="${short(left)}" y="${short(top)}" width="100%" height="100%" fill="${escaped(ground)}"/>`,
      ...this.parts,
      "</svg>",
    ].join("\n");
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign } = this;
    const { dashes, transform, clipping } = this;
    const looks = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign };
    this.saved.push(Object.assign(looks, { dashes, transform, clipping }));
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform += `translate(${short(x)} ${short(y)})`;
  }

  rotate(angle: number): void {
    this.transform += `rotate(${short((angle * 180) / Math.PI)})`;
  }

  scale(x: number, y: number): void {
    this.transform += `scale(${short(x)} ${short(y)})`;
  }

  setLineDash(dashes: readonly number[]): void {
    this.dashes = dashes;
  }

  beginPath(): void {
    this.path = "";
  }

  moveTo(x: number, y: number): void {
    this.path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${short(x)} ${short(y)}`;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${[x1, y1, x2, y2, x, y].map(short).join(" ")}`;
  }

  closePath(): void {
    this.path += "Z";
  }

  /** Whole circles only: the drawing needs no other arcs. */
  arc(x: number, y: number, radius: number): void {
    const r = short(radius);
    const half = (to: number) => `A${r} ${r} 0 1 1 ${short(to)} ${short(y)}`;
    this.path += `M${short(x - radius)} ${short(y)}${half(x + radius)}${half(x - radius)}Z`;
  }

  /** A radius for all corners, or those of the upper left, upper right, lower right and lower left one. */
  roundRect(x: number, y: number, width: number, height: number, corners: Corner): void {
    const all = typeof corners === "number" ? [corners, corners, corners, corners] : corners;
    const [tl = 0, tr = 0, br = 0, bl = 0] = all.map((r) => Math.min(r, width / 2, height / 2));
    const turn = (r: number, toX: number, toY: number) =>
      r === 0 ? "" : `A${short(r)} ${short(r)} 0 0 1 ${short(toX)} ${short(toY)}`;
    const [right, bottom] = [x + width, y + height];
    this.moveTo(x + tl, y);
    this.lineTo(right - tr, y);
    this.path += turn(tr, right, y + tr);
    this.lineTo(right, bottom - br);
    this.path += turn(br, right - br, bottom);
    this.lineTo(x + bl, bottom);
    this.path += turn(bl, x, bottom - bl);
    this.lineTo(x, y + tl);
    this.path += `${turn(tl, x + tl, y)}Z`;
  }

  fill(path: string = this.path): void {
    this.put(`<path d="${path}" fill="${escaped(this.fillStyle)}"`, "/>");
  }

  stroke(path: string = this.path): void {
    const dashes = this.dashes.length > 0 ? ` stroke-dasharray="${this.dashes.map(short).join(" ")}"` : "";
    const ends = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    const joins = this.lineJoin === "miter" ? "" : ` stroke-linejoin="${this.lineJoin}"`;
    const line = ` stroke-width="${short(this.lineWidth)}"${dashes}${ends}${joins}`;
    if (path !== "")
      this.put(`<path d="${path}" fill="none" stroke="${escaped(this.strokeStyle)}"${line}`, "/>");
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.fill(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  fillText(text: string, x: number, y: number): void {
    const anchor = this.textAlign === "center" ? ` text-anchor="middle"` : "";
    const style = `${fontAttributes(this.font)} fill="${escaped(this.fillStyle)}"`;
    this.put(
      `<text x="${short(x)}" y="${short(y)}" xml:space="preserve"${anchor}${style}`,
      `>${escaped(text)}</text>`,
    );
  }

  clip(): void {
    const id = `clip${this.clips.length}`;
    this.clips.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath>`);
    this.clipping = id;
  }

  private put(start: string, end: string): void {
    if (this.globalAlpha === 0) return;
    const opacity = this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : "";
    const transform = this.transform ? ` transform="${this.transform}"` : "";
    const clip = this.clipping ? ` clip-path="url(#${this.clipping})"` : "";
    this.parts.push(`${start}${opacity}${transform}${clip}${end}`);
  }
}

/** Not a style: where a policy forbids inline styles, attributes still count. */
function fontAttributes(font: string): string {
  const { style, weight, size, family } = FONT.exec(font)?.groups ?? {};
  const [italic, bold] = [style && ` font-style="${style}"`, weight && ` font-weight="${weight}"`];
  return `${italic ?? ""}${bold ?? ""} font-size="${size ?? "10px"}" font-family="${escaped(family ?? "sans-serif")}"`;
}

/** A hundredth of a pixel is more than anyone sees. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return legible(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
