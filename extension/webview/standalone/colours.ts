/**
 * Light, dark or of high contrast: as the system is, or as the page around this one says.
 *
 * The panel has one look for each kind of VS Code's themes, which it knows by the body's class; theme.css
 * has the variables that go with it.
 */

export const KINDS = [
  "vscode-light",
  "vscode-dark",
  "vscode-high-contrast",
  "vscode-high-contrast-light",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a page around this one says of its colours. */
export interface Colours {
  readonly type: "hamilton colours";
  readonly kinds: readonly Kind[];
  /** CSS variables of VS Code's, as far as they are known there. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What this page asks the one around it. */
export const COLOURS_WANTED = "hamilton colours?";

/** Follows them from now on. */
export function followColours(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  let told: Colours | undefined;
  const showNow = () => show(told ?? { kinds: kindsOf(dark.matches, contrast.matches), variables: {} });
  for (const wish of [dark, contrast]) wish.addEventListener("change", showNow);
  showNow();
  if (window.parent === window) return;
  window.addEventListener("message", ({ data, source }) => {
    if (source !== window.parent || data?.type !== "hamilton colours") return;
    told = data as Colours;
    showNow();
  });
  window.parent.postMessage(COLOURS_WANTED, "*");
}

function kindsOf(isDark: boolean, hasContrast: boolean): Kind[] {
  if (!hasContrast) return [isDark ? "vscode-dark" : "vscode-light"];
  return isDark ? ["vscode-high-contrast"] : ["vscode-high-contrast", "vscode-high-contrast-light"];
}

function show({ kinds, variables }: Pick<Colours, "kinds" | "variables">): void {
  const root = document.documentElement;
  const isLight = kinds.some((kind) => kind.endsWith("light"));
  root.classList.toggle("dark", !isLight);
  root.classList.toggle("contrast", kinds.includes("vscode-high-contrast"));
  root.removeAttribute("style");
  for (const [name, value] of Object.entries(variables))
    if (name.startsWith("--vscode-")) root.style.setProperty(name, value);
  for (const kind of KINDS) document.body.classList.toggle(kind, kinds.includes(kind));
}
