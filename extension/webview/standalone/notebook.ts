/**
 * Runs in a notebook beside the frames of graphs: tells them the notebook's colours, now and when they change,
 * and puts away what stands in for them.
 *
 * VS Code says its own by classes and variables. Elsewhere they are read off what lies behind a frame, so that
 * it works in any notebook, whatever its themes are called.
 */

import { COLOURS_WANTED, type Colours, KINDS } from "./colours";

declare global {
  interface Window {
    /** Every output brings this script, and one listener is enough. */
    hamiltonColours?: true;
  }
}

const frames = new Set<HTMLIFrameElement>();

function listen(): void {
  if (window.hamiltonColours) return;
  window.hamiltonColours = true;
  window.addEventListener("message", ({ data, source }) => {
    if (data !== COLOURS_WANTED) return;
    const asking = [...document.querySelectorAll("iframe")].find(
      ({ contentWindow }) => contentWindow === source,
    );
    if (asking === undefined) return;
    frames.add(asking);
    tell(asking);
    putWordsAway(asking);
  });
  const changes = new MutationObserver(() => setTimeout(tellAll));
  for (const place of [document.documentElement, document.body]) changes.observe(place, { attributes: true });
  // Themes of Jupyter come as style sheets, some time after they were chosen.
  changes.observe(document.head, { childList: true });
  document.head.addEventListener("load", tellAll, true);
}

/** The graph in words is for notebooks that show no frame. */
function putWordsAway(frame: Element): void {
  const before = frame.parentElement?.previousElementSibling;
  if (before instanceof HTMLDetailsElement) before.hidden = true;
}

function tellAll(): void {
  for (const frame of frames) {
    if (frame.isConnected) tell(frame);
    else frames.delete(frame);
  }
}

function tell(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage(coloursAround(frame), "*");
}

function coloursAround(frame: Element): Colours {
  const kinds = KINDS.filter((kind) => document.body.classList.contains(kind));
  if (kinds.length > 0) return { type: "hamilton colours", kinds, variables: variablesOfVsCode() };
  const background = backgroundBehind(frame);
  return {
    type: "hamilton colours",
    kinds: [isDark(background) ? "vscode-dark" : "vscode-light"],
    variables: { "--vscode-editor-background": background },
  };
}

function variablesOfVsCode(): Record<string, string> {
  const { style } = document.documentElement;
  const names = [...style].filter((name) => name.startsWith("--vscode-"));
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

/** The colour of the nearest element around that has one of its own. */
function backgroundBehind(element: Element): string {
  for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
    const { backgroundColor } = getComputedStyle(behind);
    const [, , , opacity = 1] = partsOf(backgroundColor);
    if (opacity > 0.5) return backgroundColor;
  }
  return "rgb(255, 255, 255)";
}

function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = partsOf(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Browsers say computed colours as `rgb(…)` or `rgba(…)`. */
function partsOf(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

listen();
