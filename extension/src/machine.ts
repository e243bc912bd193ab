/** The real computer, as the search for a Python sees it: files, environment, processes. */

import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import os from "node:os";

import type { Machine, Version } from "./interpreter";

const PROBE = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
const PROBE_TIMEOUT_MS = 10_000;

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  isFile: (file) =>
    stat(file).then(
      (found) => found.isFile(),
      () => false,
    ),
  foldersIn: (folder) =>
    readdir(folder, { withFileTypes: true }).then(
      (entries) => entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
      () => [],
    ),
  pythonVersion,
};

function pythonVersion(file: string): Promise<Version | undefined> {
  return new Promise((resolve) => {
    // Isolated: neither the current folder nor PYTHONPATH may bring code into the probe.
    execFile(file, ["-I", "-c", PROBE], { timeout: PROBE_TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
      const numbers = /^(\d+)\.(\d+)\.(\d+)\s*$/.exec(stdout);
      resolve(error || !numbers ? undefined : [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]);
    });
  });
}
