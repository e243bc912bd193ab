/**
 * Where the Python parts of the extension are: inside an installed VSIX, or in the repository.
 *
 * A VSIX carries them under `bundled/`. Run from the repository there is no such folder, and the
 * project's own virtual environment brings the server's dependencies.
 */

import { existsSync } from "node:fs";
import path from "node:path";

import type { Candidate } from "./interpreter";

export interface Layout {
  /** Folders that the server's Python imports from, first wins. */
  serverPaths: string[];
  /** The folder that holds the bundled `hamilton` package. */
  runtimePath: string;
  /** A Python that is sure to have the server's dependencies, in the repository only. */
  serverPython: Candidate | undefined;
}

/** Returns the layout of the extension that is installed at `root`. */
export function findLayout(root: string): Layout {
  const bundled = path.join(root, "bundled");
  if (existsSync(bundled)) {
    return {
      serverPaths: [path.join(bundled, "server"), path.join(bundled, "libs")],
      runtimePath: path.join(bundled, "runtime"),
      serverPython: undefined,
    };
  }
  const python = path.join(
    root,
    ".venv",
    ...(process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"]),
  );
  return {
    serverPaths: [path.join(root, "server")],
    runtimePath: root,
    serverPython: existsSync(python) ? { path: python, source: "the repository's .venv" } : undefined,
  };
}

// -I keeps the workspace off the import path: a file there called like a module of the standard
// library would run otherwise, and analysis never runs code of the workspace. It also means that
// PYTHONPATH is ignored, so the launcher names the folders itself.
const LAUNCHER = [
  "import runpy, sys",
  "end = sys.argv.index('--')",
  "sys.path[:0] = sys.argv[1:end]",
  "sys.argv = ['hamilton_ls', *sys.argv[end + 1:]]",
  "runpy.run_module('hamilton_ls', run_name='__main__', alter_sys=True)",
].join("; ");

/** Returns the arguments that make a Python serve LSP over stdio. */
export function serverArguments(layout: Layout): string[] {
  return ["-I", "-X", "utf8", "-c", LAUNCHER, ...layout.serverPaths, "--", "lsp"];
}
