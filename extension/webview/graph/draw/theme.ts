/**
 * The theme: VS Code's colours and fonts, read from the page's CSS variables.
 *
 * Colours that VS Code has no variable for (modules, edges, cards) are in style.css, one set for
 * each kind of theme, so that this file knows names only.
 */

import type { RunState } from "../../../src/protocol.gen";

export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly card: string;
  readonly cardSelected: string;
  readonly cardBorder: string;
  readonly shadow: string;
  readonly edge: string;
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly onSignal: string;
  readonly modules: readonly string[];
  /** Of nodes that belong to no module. */
  readonly external: string;
  readonly states: Readonly<Record<RunState, string>>;
  readonly font: string;
  readonly codeFont: string;
  readonly isHighContrast: boolean;
}

const MODULE_COLOURS = 10;

export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const ok = read("--hl-ok");
  const muted = read("--hl-muted");
  const external = read("--hl-external");
  return {
    background: read("--hl-background"),
    foreground: read("--hl-foreground"),
    muted,
    card: read("--hl-card"),
    cardSelected: read("--hl-card-selected"),
    cardBorder: read("--hl-card-border"),
    shadow: read("--hl-shadow"),
    edge: read("--hl-edge"),
    accent: read("--hl-accent"),
    error: read("--hl-error"),
    warning: read("--hl-warning"),
    onSignal: read("--hl-on-signal"),
    modules: Array.from({ length: MODULE_COLOURS }, (_, k) => read(`--hl-module-${k + 1}`)),
    external,
    states: {
      queued: external,
      running: read("--hl-running"),
      ok,
      cached: ok,
      failed: read("--hl-error"),
      skipped: external,
      cancelled: external,
      stale: read("--hl-stale"),
    },
    font: read("--hl-font"),
    codeFont: read("--hl-code-font"),
    isHighContrast: document.body.className.includes("high-contrast"),
  };
}

/** Calls back when VS Code changes the theme. */
export function onThemeChange(callback: () => void): void {
  const observer = new MutationObserver(callback);
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
}
