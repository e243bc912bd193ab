/** What is drawn with the pencil is there in the SVG. */

import { describe, expect, it } from "vitest";
import { SvgPencil } from "./svgPencil";

function drawn(draw: (pencil: SvgPencil) => void): string {
  const pencil = new SvgPencil();
  draw(pencil);
  return pencil.picture(0, 0, 10, 10, "#fff").split("\n").slice(3, -1).join("\n");
}

describe("the SVG of", () => {
  it.each<[string, (pencil: SvgPencil) => void, string]>([
    ["a rectangle", (p) => p.fillRect(1, 2, 3.456, 4), '<path d="M1 2h3.46v4h-3.46Z" fill="#000"/>'],
    [
      "a closed shape",
      (p) => {
        p.beginPath();
        p.moveTo(0, 0);
        p.lineTo(4, 0);
        p.lineTo(4, 4);
        p.closePath();
        p.fill();
      },
      '<path d="M0 0L4 0L4 4Z" fill="#000"/>',
    ],
    [
      "a dashed line",
      (p) => {
        p.setLineDash([5, 4]);
        p.strokeStyle = "red";
        p.beginPath();
        p.moveTo(0, 0);
        p.bezierCurveTo(1, 0, 1, 2, 2, 2);
        p.stroke();
      },
      '<path d="M0 0C1 0 1 2 2 2" fill="none" stroke="red" stroke-width="1" stroke-dasharray="5 4"/>',
    ],
    [
      "faded text in the middle, never markup",
      (p) => {
        p.globalAlpha = 0.25;
        p.textAlign = "center";
        p.font = '600 13px "My Font"';
        p.fillText('<script>"a" & b\u0000', 5, 6);
      },
      '<text x="5" y="6" xml:space="preserve" text-anchor="middle" font-weight="600" font-size="13px" font-family="&quot;My Font&quot;" fill="#000" opacity="0.25">&lt;script&gt;&quot;a&quot; &amp; b�</text>',
    ],
    [
      "a moved glyph, and then nothing moved",
      (p) => {
        p.save();
        p.translate(3, 4);
        p.scale(0.5, 0.5);
        p.fill("M0 0H1");
        p.restore();
        p.fill("M2 2H3");
      },
      '<path d="M0 0H1" fill="#000" transform="translate(3 4)scale(0.5 0.5)"/>\n<path d="M2 2H3" fill="#000"/>',
    ],
    [
      "a card with round corners",
      (p) => {
        p.beginPath();
        p.roundRect(0, 0, 10, 8, [2, 0, 0, 2]);
        p.fill();
      },
      '<path d="M2 0L10 0L10 8L2 8A2 2 0 0 1 0 6L0 2A2 2 0 0 1 2 0Z" fill="#000"/>',
    ],
    [
      "nothing for what is not seen",
      (p) => {
        p.globalAlpha = 0;
        p.fillRect(0, 0, 1, 1);
      },
      "",
    ],
  ])("%s", (_, draw, expected) => {
    expect(drawn(draw)).toBe(expected);
  });

  it("what is clipped refers to its clip", () => {
    const pencil = new SvgPencil();
    pencil.save();
    pencil.beginPath();
    pencil.roundRect(0, 0, 4, 4, 0);
    pencil.clip();
    pencil.fillRect(0, 0, 9, 9);
    pencil.restore();
    const svg = pencil.picture(-1, -1, 6, 6, "white");
    expect(svg).toContain('<clipPath id="clip0"><path d="M0 0L4 0L4 4L0 4L0 0Z"/></clipPath>');
    expect(svg).toContain('clip-path="url(#clip0)"');
    expect(svg).toContain('viewBox="-1 -1 6 6"');
  });
});
