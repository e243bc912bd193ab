/** The real VS Code in a browser, driven with keys and clicks as a user would. One instance a test file. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { type Browser, chromium, type Frame, type Locator, type Page } from "playwright-core";
import { serve } from "../../scripts/steps/vscode-web.mjs";

const root = resolve(import.meta.dirname, "../..");
const shots = join(root, "test-results", "screenshots");

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with npm test -- e2e`);
  return value;
}

export type Theme = "Default Dark Modern" | "Default Light Modern" | "Default High Contrast";

/** The class that the workbench has under a theme. */
const KINDS: Readonly<Record<Theme, string>> = {
  "Default Dark Modern": "vs-dark",
  "Default Light Modern": "vs",
  "Default High Contrast": "hc-black",
};

export interface Options {
  /** A folder to copy and open; an empty one if not given. */
  workspace?: string;
  /** Texts by path, written into it. */
  files?: Readonly<Record<string, string>>;
  /** A .code-workspace file in it to open instead of the folder. */
  workspaceFile?: string;
  settings?: Record<string, unknown>;
  /** Folders of further extensions to install. */
  extensions?: string[];
  /** False opens the folder in Restricted Mode. */
  trusted?: boolean;
  /** Called with the copied folder before VS Code opens it. */
  prepare?: (folder: string) => void;
}

export class Workbench {
  /** What a page was not allowed to do by its content security policy; there is never a reason for it. */
  private readonly violations: string[] = [];

  private constructor(
    readonly page: Page,
    readonly folder: string,
    private readonly browser: Browser,
    private readonly server: Awaited<ReturnType<typeof serve>>,
    private readonly home: string,
  ) {
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) this.violations.push(message.text());
    });
  }

  /** Opens a copy of a workspace with the packaged extension installed. */
  static async open(options: Options): Promise<Workbench> {
    const home = mkdtempSync(join(tmpdir(), "hamilton live e2e "));
    const folder = join(home, "work space");
    mkdirSync(folder);
    if (options.workspace !== undefined) {
      cpSync(options.workspace, folder, {
        recursive: true,
        filter: (path) => !path.includes("__pycache__"),
      });
    }
    for (const [path, text] of Object.entries(options.files ?? {})) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    options.prepare?.(folder);
    const others = (options.extensions ?? []).map((cwd, k) => ({
      cwd,
      packagePath: join(home, `${k}.vsix`),
    }));
    for (const other of others)
      await createVSIX({ ...other, allowMissingRepository: true, skipLicense: true });
    const server = await serve({
      vsix: required("HAMILTON_VSIX"),
      others: others.map(({ packagePath }) => packagePath),
      version: process.env.HAMILTON_VSCODE === "newest" ? "newest" : "oldest",
      workspace: options.workspaceFile === undefined ? folder : join(folder, options.workspaceFile),
      home: join(home, "vscode"),
      trusted: options.trusted ?? true,
      settings: {
        "workbench.startupEditor": "none",
        "workbench.tips.enabled": false,
        "editor.minimap.enabled": false,
        "files.autoSave": "off",
        // Newer versions open it by themselves, and it takes a fifth of the window.
        "workbench.secondarySideBar.defaultVisibility": "hidden",
        // What is typed is what stands there: the tests write their own indentation and whole words.
        "editor.autoIndent": "none",
        "editor.acceptSuggestionOnEnter": "off",
        "hamilton.interpreter": required("HAMILTON_PYTHON"),
        ...options.settings,
      },
    });
    const browser = await chromium.launch({
      executablePath: required("CHROMIUM"),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        "--no-first-run",
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const workbench = new Workbench(page, folder, browser, server, home);
    await page.goto(server.url);
    await page.locator(".monaco-workbench").waitFor();
    await page.locator(".explorer-folders-view [role=treeitem]").first().waitFor();
    return workbench;
  }

  /** Ends everything; fails where a content security policy had to stop something. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
    if (this.violations.length > 0) throw new Error(this.violations.join("\n"));
  }

  /** Reloads the window, as a user does. */
  async reload(): Promise<void> {
    const began = this.page.waitForEvent("domcontentloaded");
    await this.command("Developer: Reload Window");
    await began;
    await this.page.locator(".monaco-workbench").waitFor();
  }

  /** What a test provoked itself is nothing to fail for. */
  forgetViolations(): void {
    this.violations.length = 0;
  }

  /** Opens a file from the explorer, and the folders on the way to it. */
  async openFile(path: string): Promise<void> {
    const [name, ...folders] = path.split("/").reverse();
    const entry = (label: string) =>
      this.page.locator(`.explorer-folders-view [role=treeitem][aria-label^="${label}"]`).first();
    for (const folder of folders.reverse()) {
      if ((await entry(folder).getAttribute("aria-expanded")) === "false") await entry(folder).click();
    }
    await entry(name!).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor().locator(".view-lines").waitFor();
  }

  /** The text editor that has, or had last, the focus. */
  editor(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goto(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+g");
    const input = this.page.locator(".quick-input-widget input").first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Puts the cursor into the first occurrence of `needle` in a file of the workspace as saved on disk. */
  async cursorTo(file: string, needle: string, inside = 1): Promise<void> {
    const text = readFileSync(join(this.folder, file), "utf8");
    const offset = text.indexOf(needle);
    if (offset < 0) throw new Error(`${JSON.stringify(needle)} is not in ${file}`);
    const before = text.slice(0, offset).split("\n");
    await this.goto(before.length, before.at(-1)!.length + 1 + inside);
  }

  /** The line, from 1, of the first occurrence of `needle` in a file as saved. */
  lineOf(file: string, needle: string): number {
    const text = readFileSync(join(this.folder, file), "utf8");
    return text.slice(0, text.indexOf(needle)).split("\n").length;
  }

  /** Saves the file that is being edited and waits until `expected` is on the disk. */
  async save(file: string, expected: string): Promise<void> {
    await this.page.keyboard.press("Control+s");
    const saved = async () => readFileSync(join(this.folder, file), "utf8").includes(expected);
    await this.until(`${file} is saved`, saved);
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    const row = this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: title }).first();
    // An open palette knows nothing of what was registered after it opened: then open another.
    await this.until(`the palette has ${title}`, async () => {
      await this.openPalette(title);
      return row.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => this.page.keyboard.press("Escape").then(() => false),
      );
    });
    await row.click();
  }

  /** Whether the command palette offers a command. */
  async offers(title: string): Promise<boolean> {
    await this.openPalette(title);
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    // Whatever it finds, if only to say that it is nothing.
    await rows.first().waitFor();
    const count = await rows.filter({ hasText: title }).count();
    await this.page.keyboard.press("Escape");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    return count > 0;
  }

  private async openPalette(title: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input").first();
    // It is not there where a webview took the key, and gone again where something else takes the keyboard.
    await this.until("the palette opens", async () => {
      await this.page.keyboard.press("F1");
      await input.fill(`>${title}`, { timeout: 3_000 });
      return true;
    });
  }

  /** Where the cursor is: the file and the line. */
  async where(): Promise<{ file: string; line: number }> {
    const file = await this.page.locator(".tab.active").first().getAttribute("data-resource-name");
    // Not the status bar: it is silent while a panel has the keyboard.
    const line = await this.editor().locator(".line-numbers.active-line-number").first().innerText();
    return { file: file ?? "", line: Number(line) };
  }

  /** The frame of a webview that holds `selector`. */
  async webview(selector: string, timeout = 30_000): Promise<Frame> {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes("fake.html")) continue;
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no webview with ${selector} within ${timeout} ms`);
  }

  /** Waits until `condition` holds, asking every 100 ms. */
  async until(what: string, condition: () => Promise<boolean>, timeout = 30_000): Promise<void> {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      if (await condition().catch(() => false)) return;
      await this.page.waitForTimeout(100);
    }
    await this.screenshot(`failed ${what}`);
    throw new Error(`not within ${timeout} ms: ${what}`);
  }

  /** Switches the colour theme by its name. */
  async theme(name: Theme): Promise<void> {
    const label = name.replace("Default ", "");
    await this.command("Preferences: Color Theme");
    const input = this.page.locator(".quick-input-widget input").first();
    await input.fill(label);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.locator(`.monaco-workbench.${KINDS[name]}`).waitFor();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({
      path: join(shots, `${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.png`),
    });
  }
}

/** A folder of the repository's examples. */
export const example = (name: string): string => join(root, "examples", name);
