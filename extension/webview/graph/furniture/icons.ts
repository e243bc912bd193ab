/** The icons of the buttons, each in a box of 16 by 16. */

const SVG = "http://www.w3.org/2000/svg";

const LINES = {
  plus: "M8 3V13M3 8H13",
  minus: "M3 8H13",
  fit: "M2.5 6V3.5A1 1 0 0 1 3.5 2.5H6M10 2.5H12.5A1 1 0 0 1 13.5 3.5V6M13.5 10V12.5A1 1 0 0 1 12.5 13.5H10M6 13.5H3.5A1 1 0 0 1 2.5 12.5V10",
  arrange: "M2 3.5H6V6.5H2ZM2 9.5H6V12.5H2ZM10 6.5H14V9.5H10ZM6 5C8.5 5 7.5 8 10 8M6 11C8.5 11 7.5 8 10 8",
  turnVertical: "M5.5 2.5H10.5V5.5H5.5ZM5.5 10.5H10.5V13.5H5.5ZM8 5.5V10.5M6.4 8.9L8 10.5L9.6 8.9",
  turnHorizontal: "M2.5 5.5H5.5V10.5H2.5ZM10.5 5.5H13.5V10.5H10.5ZM5.5 8H10.5M8.9 6.4L10.5 8L8.9 9.6",
  variants: "M2.5 3H10.5V8.5H2.5ZM12.5 7.5H13.5V13H5.5V10.5",
  map: "M2.5 3.5H13.5V12.5H2.5ZM7.5 8H11.5V10.5H7.5Z",
  previous: "M3.5 10L8 5.5L12.5 10",
  next: "M3.5 6L8 10.5L12.5 6",
  close: "M4 4L12 12M12 4L4 12",
  legend: "M2.5 4H3.5M6.5 4H13.5M2.5 8H3.5M6.5 8H13.5M2.5 12H3.5M6.5 12H13.5",
  follow: "M8 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M8 1.5V4.5M8 11.5V14.5M1.5 8H4.5M11.5 8H14.5",
  dataflow: "M2 3H6V6H2ZM2 10H6V13H2ZM10 6.5H14V9.5H10ZM6 4.5C8.5 4.5 7.5 8 10 8M6 11.5C8.5 11.5 7.5 8 10 8",
  choose: "M5 6.5L8 9.5L11 6.5",
  pin: "M5.5 2.5H10.5M6.5 2.5V6.5L4.5 9.5H11.5L9.5 6.5V2.5M8 9.5V13.5",
  more: "M3.5 8H3.51M8 8H8.01M12.5 8H12.51",
} as const;

const SOLIDS = {
  run: "M4.5 2.6V13.4L13.2 8Z",
  stop: "M3.8 3.8H12.2V12.2H3.8Z",
} as const;

export type IconName = keyof typeof LINES | keyof typeof SOLIDS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", name === "more" ? "icon thick" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  const isSolid = name in SOLIDS;
  path.setAttribute("d", isSolid ? SOLIDS[name as keyof typeof SOLIDS] : LINES[name as keyof typeof LINES]);
  if (isSolid) path.setAttribute("class", "solid");
  svg.append(path);
  return svg;
}

/** Three nodes on their way into a fourth: stands where the graph will be. */
export function emptyPicture(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 72 48");
  svg.setAttribute("class", "picture icon");
  svg.setAttribute("aria-hidden", "true");
  const shapes = [
    "M22 9C36 9 34 24 48 24",
    "M22 39C36 39 34 24 48 24",
    "M4 3H20A2 2 0 0 1 22 5V13A2 2 0 0 1 20 15H4A2 2 0 0 1 2 13V5A2 2 0 0 1 4 3Z",
    "M4 33H20A2 2 0 0 1 22 35V43A2 2 0 0 1 20 45H4A2 2 0 0 1 2 43V35A2 2 0 0 1 4 33Z",
    "M50 18H68A2 2 0 0 1 70 20V28A2 2 0 0 1 68 30H50A2 2 0 0 1 48 28V20A2 2 0 0 1 50 18Z",
  ];
  for (const shape of shapes) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    svg.append(path);
  }
  return svg;
}
