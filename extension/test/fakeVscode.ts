/**
 * The part of VS Code's API that tests of the host need, in memory.
 *
 * What a test wants to see is recorded; what the user would answer is set beforehand.
 */

export class Disposable {
  constructor(private readonly action: () => void) {}

  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) {
        one.dispose();
      }
    });
  }

  dispose(): void {
    this.action();
  }
}

export class EventEmitter<T> {
  private readonly listeners = new Set<(event: T) => unknown>();

  readonly event = (listener: (event: T) => unknown): Disposable => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };

  fire(event: T): void {
    for (const listener of this.listeners) {
      listener(event);
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export class Uri {
  private constructor(
    private readonly text: string,
    readonly query = "",
  ) {}

  static file(path: string): Uri {
    return new Uri(`file://${path}`);
  }

  /** As VS Code's: throws where the text cannot be an address. */
  static parse(text: string): Uri {
    if (/^[^:/?#]*[^\w.+:/?#-]/.test(text)) {
      throw new Error("[UriError]: Scheme contains illegal characters.");
    }
    if (/^([^:/?#]+:)?\/{4}/.test(text)) {
      throw new Error("[UriError]: The path cannot begin with two slash characters.");
    }
    return new Uri(text, text.split("?")[1] ?? "");
  }

  /** As VS Code's: what is not allowed in an address is escaped, and so is what escaped it before. */
  static from({ scheme, path, query }: { scheme: string; path: string; query: string }): Uri {
    const escaped = path.split("/").map(encodeURIComponent).join("/");
    return new Uri(`${scheme}:${escaped}?${query}`, query);
  }

  static joinPath(base: Uri, ...parts: string[]): Uri {
    return new Uri([base.toString(), ...parts].join("/"));
  }

  get scheme(): string {
    return this.text.slice(0, this.text.indexOf(":"));
  }

  get path(): string {
    return decodeURIComponent(this.text.slice(this.scheme.length + 1).split("?")[0] ?? "");
  }

  toString(): string {
    return this.text;
  }
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export const ViewColumn = { Beside: -2 };

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState = TreeItemCollapsibleState.None,
  ) {}
}

export class FileDecoration {
  constructor(
    readonly badge: string,
    readonly tooltip: string,
    readonly color: ThemeColor,
  ) {}
}

export class DataTransferItem {
  constructor(readonly value: string) {}
}

/** A tree view whose user is the test. */
class FakeTreeView {
  readonly collapse = new EventEmitter<{ element: unknown }>();
  readonly expand = new EventEmitter<{ element: unknown }>();
  readonly visibility = new EventEmitter<void>();
  readonly onDidCollapseElement = this.collapse.event;
  readonly onDidExpandElement = this.expand.event;
  readonly onDidChangeVisibility = this.visibility.event;
  visible = true;
  selection: unknown[] = [];
  message = "";
  async reveal(element: unknown): Promise<void> {
    this.selection = [element];
  }
  dispose(): void {}
}

/** Marks what was given as text, and so is shown as it is. */
export class MarkdownString {
  constructor(public value: string) {}

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }

  appendText(text: string): this {
    return this.appendMarkdown(`text(${text})`);
  }

  appendCodeblock(code: string): this {
    return this.appendMarkdown(code);
  }
}

/** A webview whose page is the test. */
export class FakeWebview {
  readonly sent: { type: string }[] = [];
  private readonly messages = new EventEmitter<unknown>();
  readonly onDidReceiveMessage = this.messages.event;
  readonly cspSource = "vscode-resource:";
  options: unknown;
  html = "";

  asWebviewUri(uri: Uri): Uri {
    return uri;
  }

  async postMessage(message: { type: string }): Promise<boolean> {
    this.sent.push(message);
    return true;
  }

  /** What the page says to the host; resolves when the host had a chance to react. */
  async say(message: unknown): Promise<void> {
    this.messages.fire(message);
    await settled();
  }

  /** The messages that came since the last call. */
  take(): { type: string }[] {
    return this.sent.splice(0);
  }
}

/** A panel of the editor area; the test opens, looks at and closes it. */
export class FakePanel {
  readonly webview = new FakeWebview();
  title = "";
  visible = true;
  active = false;
  iconPath: unknown;
  readonly reveals: unknown[] = [];
  private readonly closing = new EventEmitter<void>();
  private readonly viewState = new EventEmitter<void>();
  readonly onDidDispose = this.closing.event;
  readonly onDidChangeViewState = this.viewState.event;

  reveal(...where: unknown[]): void {
    this.reveals.push(where);
  }

  become(state: { active: boolean }): void {
    this.active = state.active;
    this.viewState.fire();
  }

  dispose(): void {
    this.closing.fire();
  }
}

/** Waits until promises that are ready have been served. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

export const recorded = {
  commands: [] as string[],
  warnings: [] as string[],
  errors: [] as string[],
  /** What was said by the way: for information, in the status bar, above a box. */
  asides: [] as string[],
};

export const commands = {
  executeCommand: async (command: string) => void recorded.commands.push(command),
};

export const workspace = {
  isTrusted: true,
  textDocuments: [] as unknown[],
  workspaceFolders: undefined as { uri: Uri }[] | undefined,
  getWorkspaceFolder: () => undefined,
  configuration: new EventEmitter<{ affectsConfiguration(section: string): boolean }>(),
  onDidChangeConfiguration: (listener: (event: { affectsConfiguration(section: string): boolean }) => void) =>
    workspace.configuration.event(listener),
  onDidGrantWorkspaceTrust: () => new Disposable(() => {}),
  onDidChangeTextDocument: () => new Disposable(() => {}),
  asRelativePath: (uri: Uri) => uri.toString(),
  /** What the user set, by full name. */
  settings: {} as Record<string, unknown>,
  /** What the settings of a folder say, by its address. */
  folderSettings: {} as Record<string, Record<string, unknown>>,
  getConfiguration: (section?: string, folder?: Uri) => {
    const full = (name: string) => (section === undefined ? name : `${section}.${name}`);
    const own = workspace.folderSettings[String(folder)] ?? {};
    return {
      get: <T>(name: string, otherwise: T): T =>
        ((own[full(name)] ?? workspace.settings[full(name)]) as T | undefined) ?? otherwise,
      inspect: (name: string) => ({
        globalValue: workspace.settings[full(name)],
        workspaceFolderValue: own[full(name)],
      }),
      update: async (name: string, value: unknown, target: number) => {
        const changed = target === ConfigurationTarget.WorkspaceFolder ? own : workspace.settings;
        changed[full(name)] = value;
      },
    };
  },
};

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export const QuickPickItemKind = { Separator: -1, Default: 0 };

interface FakeItem {
  readonly label: string;
  readonly buttons?: readonly { readonly tooltip: string }[];
}

/** A list whose user is the test. */
export class FakeQuickPick {
  items: FakeItem[] = [];
  selectedItems: FakeItem[] = [];
  private readonly accepted = new EventEmitter<void>();
  private readonly pressed = new EventEmitter<unknown>();
  private readonly hidden = new EventEmitter<void>();
  readonly onDidAccept = this.accepted.event;
  readonly onDidTriggerItemButton = this.pressed.event;
  readonly onDidHide = this.hidden.event;

  show(): void {
    window.lists.push(this);
  }

  /** Takes an item, or presses the button of that name on it. */
  take(item: FakeItem, button?: string): void {
    if (button === undefined) {
      this.selectedItems = [item];
      this.accepted.fire();
    } else {
      this.pressed.fire({ item, button: item.buttons?.find(({ tooltip }) => tooltip === button) });
    }
  }

  dispose(): void {
    this.hidden.fire();
  }
}

export const ProgressLocation = { Notification: 15 };

/** The debugger: remembers what it was asked to launch. */
export const debug = {
  launched: [] as Record<string, unknown>[],
  starts: true,
  startDebugging: async (_folder: unknown, configuration: Record<string, unknown>) => {
    debug.launched.push(configuration);
    return debug.starts;
  },
};

/** The other extensions, as their package.json describes them. */
export const extensions = { all: [] as { packageJSON: unknown }[] };

export const window = {
  activeTextEditor: undefined as unknown,
  selection: new EventEmitter<unknown>(),
  onDidChangeTextEditorSelection: (listener: (event: unknown) => unknown) => window.selection.event(listener),
  onDidChangeActiveTextEditor: () => new Disposable(() => {}),
  trees: [] as FakeTreeView[],
  createTreeView: () => {
    const view = new FakeTreeView();
    window.trees.push(view);
    return view;
  },
  panels: [] as FakePanel[],
  createWebviewPanel: () => {
    const panel = new FakePanel();
    window.panels.push(panel);
    return panel;
  },
  registerWebviewPanelSerializer: () => new Disposable(() => {}),
  registerFileDecorationProvider: () => new Disposable(() => {}),
  registerWebviewViewProvider: () => new Disposable(() => {}),
  setStatusBarMessage: (message: string) => void recorded.asides.push(message),
  showInformationMessage: async (message: string) => void recorded.asides.push(message),
  /** The lists that were shown. */
  lists: [] as FakeQuickPick[],
  createQuickPick: () => new FakeQuickPick(),
  /** What the user writes into the boxes, in order. */
  written: [] as (string | undefined)[],
  showInputBox: async ({ prompt }: { prompt: string }) => {
    recorded.asides.push(prompt);
    return window.written.shift();
  },
  showWarningMessage: async (message: string) => void recorded.warnings.push(message),
  showErrorMessage: async (message: string) => {
    recorded.errors.push(message);
    return window.answers.shift();
  },
  /** The buttons that the user presses under error messages, in order. */
  answers: [] as string[],
  withProgress: async (_options: unknown, task: () => Promise<unknown>) => task(),
};
