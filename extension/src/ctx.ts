/**
 * The one owner: makes the parts of the extension, connects them and disposes of them.
 *
 * All state of the extension lives in the parts made here; nothing is global.
 */

import * as vscode from "vscode";
import { registerCommands, runUpstream } from "./commands";
import { CursorNodes } from "./cursorNodes";
import { Dataflows } from "./dataflows";
import { Debugging } from "./debugging";
import { FailureNotice } from "./failureNotice";
import { GraphPanels } from "./graphPanels";
import type { GraphActions } from "./graphRequests";
import { guard } from "./guard";
import { describeAttempts } from "./interpreter";
import { findLayout, type Layout, serverArguments } from "./layout";
import { OpenGraphs } from "./openGraphs";
import { runProfile, saveProfile } from "./profileCommands";
import type { FolderSettings, InitializationOptions } from "./protocol.gen";
import { PythonChoice } from "./pythonChoice";
import { ResultsView } from "./resultsView";
import { InputsQuestion } from "./runPreparation";
import { Runs } from "./runs";
import { type Launch, Server } from "./server";
import { NoPythonFound, reportServerFailure, reportUnusableSetting } from "./serverFailure";
import { SERVER_SETTINGS, serverSettings } from "./settings";
import { findReferences, renameNode, revealLine, revealNode } from "./sourceNavigation";
import { StatusBar } from "./statusBar";
import { registerTreeCommands } from "./treeCommands";
import { TreeView } from "./treeView";

export class Ctx implements vscode.Disposable {
  readonly output: vscode.OutputChannel;
  readonly python: PythonChoice;
  readonly server: Server;
  readonly dataflows: Dataflows;
  readonly graphs: OpenGraphs;
  readonly results: ResultsView;
  readonly runs: Runs;
  readonly debugging: Debugging;
  readonly graph: GraphPanels;
  readonly cursor: CursorNodes;
  readonly tree: TreeView;
  private readonly extensionUri: vscode.Uri;
  private readonly layout: Layout;
  private readonly disposables: vscode.Disposable[];

  constructor(extension: vscode.ExtensionContext) {
    this.extensionUri = extension.extensionUri;
    this.layout = findLayout(extension.extensionPath);
    this.output = vscode.window.createOutputChannel("Hamilton");
    this.python = new PythonChoice(this.layout.serverPython);
    this.server = new Server(() => this.planLaunch(), this.output);
    this.dataflows = new Dataflows(this.server, extension.workspaceState);
    this.graphs = new OpenGraphs(this.server);
    this.results = new ResultsView(extension.extensionUri, this.resultsActions(), this.output);
    const inputs = new InputsQuestion(this.results, extension.workspaceState);
    this.runs = new Runs(this.server, this.dataflows, this.results, inputs);
    this.debugging = new Debugging(this.server, this.dataflows, inputs);
    this.cursor = new CursorNodes(this.server, this.dataflows);
    this.graph = new GraphPanels({
      extensionUri: extension.extensionUri,
      server: this.server,
      dataflows: this.dataflows,
      graphs: this.graphs,
      cursor: this.cursor,
      actions: this.graphActions(),
      output: this.output,
      workspaceState: extension.workspaceState,
    });
    this.tree = new TreeView(this.server, this.dataflows, this.graphs, this.cursor, this.output);
    this.disposables = [
      this.graph,
      this.tree,
      this.cursor,
      new StatusBar(this.server, this.dataflows, this.runs),
      new FailureNotice(this.runs, this.results),
      this.runs,
      this.results,
      this.dataflows,
      this.server,
      this.python,
      this.output,
      registerCommands(this),
      registerTreeCommands(this),
      this.server.onDidChangeState((state) => {
        if (state.kind === "failed") {
          void reportServerFailure(state);
        }
      }),
      this.python.onDidChange(() => void this.guard(() => this.settingsChanged())),
      this.python.onDidChangeServerPython(() => void this.server.start()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (SERVER_SETTINGS.some((name) => event.affectsConfiguration(name))) {
          void this.guard(() => this.server.configure(serverSettings()));
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.guard(() => this.settingsChanged())),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.guard(() => this.settingsChanged())),
    ];
  }

  /** Does what the user asked for; what fails is told to the user, nothing is thrown. */
  async guard(action: () => Promise<unknown>): Promise<void> {
    await guard(this.output, action);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async planLaunch(): Promise<Launch> {
    const python = await this.python.serverPython();
    if (python.found === undefined) {
      this.output.appendLine(`Looked for a Python 3.10 or newer:\n${describeAttempts(python.tried)}`);
      throw new NoPythonFound(python);
    }
    return {
      command: python.found.path,
      args: serverArguments(this.layout),
      cwd: this.layout.runtimePath,
      options: await this.initializationOptions(),
    };
  }

  private async initializationOptions(): Promise<InitializationOptions> {
    const search = await this.python.interpreter();
    void reportUnusableSetting(search, this.output);
    return {
      trusted: vscode.workspace.isTrusted,
      // Empty rather than null, which would leave the server with the interpreter of before.
      interpreter: search.found?.path ?? "",
      interpreterSource: search.found?.source ?? "",
      folders: await this.folderSettings(),
      runtimePath: this.layout.runtimePath,
      documentation: vscode.Uri.joinPath(this.extensionUri, "docs", "diagnostics").toString(),
      ...serverSettings(),
    };
  }

  /** Which interpreter each of several folders has; of one folder the workspace's is its own. */
  private async folderSettings(): Promise<Record<string, FolderSettings>> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const several = folders.length > 1 ? folders : [];
    const settings = several.map(async (folder): Promise<[string, FolderSettings]> => {
      const { found } = await this.python.interpreter(folder);
      const said = { interpreter: found?.path ?? "", interpreterSource: found?.source ?? "" };
      return [folder.uri.toString(), said];
    });
    return Object.fromEntries(await Promise.all(settings));
  }

  private async settingsChanged(): Promise<void> {
    if (this.server.state.kind === "failed") {
      await this.server.start();
    } else {
      await this.server.configure(await this.initializationOptions());
    }
  }

  private graphActions(): GraphActions {
    return {
      run: (dataflow, nodes, scope) =>
        void this.guard(async () => {
          const [node] = nodes;
          if (scope === "upstream" && node !== undefined) {
            await runUpstream(this, { dataflow, node });
          } else {
            await this.runs.run({ dataflow, targets: scope === "all" ? [] : nodes });
          }
        }),
      cancel: () => void this.guard(() => this.runs.cancel()),
      configure: (dataflow, config) => void this.guard(() => this.dataflows.configure(dataflow, config)),
      showResult: (dataflow, node) => void this.guard(() => this.runs.showResult(dataflow, node)),
      findReferences: (dataflow, node) =>
        void this.guard(() => findReferences(this.server, { dataflow, node })),
      rename: (dataflow, node) => void this.guard(() => renameNode(this.server, { dataflow, node })),
      debug: (dataflow, node) => void this.guard(() => this.debugging.debug({ dataflow, targets: [node] })),
      saveProfile: (dataflow, nodes) => void this.guard(() => saveProfile(this, dataflow, nodes)),
      runProfile: (dataflow) => void this.guard(() => runProfile(this, dataflow)),
    };
  }

  private resultsActions() {
    return {
      select: (node: string) => void this.guard(() => this.runs.select(node)),
      reveal: (node: string) =>
        void this.guard(async () => {
          const dataflow = this.runs.latest?.dataflow;
          if (dataflow !== undefined) {
            await revealNode(this.server, dataflow, node);
          }
        }),
      open: (uri: string, line: number) => void this.guard(() => revealLine(uri, line)),
      cancel: () => void this.guard(() => this.runs.cancel()),
      again: () => void this.guard(() => this.runs.again("ifMissing")),
      editInputs: () => void this.guard(() => this.runs.again("always")),
    };
  }
}
