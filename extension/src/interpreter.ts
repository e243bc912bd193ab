/**
 * Which Python to use, as a search over candidates in a fixed order.
 *
 * Knows the places where a Python may be and what makes one acceptable. Deliberately knows neither
 * VS Code nor the file system: both are behind `Machine`, so that the order is a matter of tests.
 */

import path from "node:path";

const OLDEST_PYTHON: Version = [3, 10, 0];

export type Version = [major: number, minor: number, micro: number];

/** A Python that may be used, and who names it, in words that fit after "from". */
export interface Candidate {
  path: string;
  source: string;
}

/** A candidate that was looked at and turned down. */
export interface Attempt extends Candidate {
  problem: string;
}

export interface Interpreter extends Candidate {
  version: string;
}

export interface Search {
  found: Interpreter | undefined;
  tried: Attempt[];
}

/** What the search asks of the computer. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  isFile(file: string): Promise<boolean>;
  /** Names of the folders inside a folder; none where it cannot be read. */
  foldersIn(folder: string): Promise<string[]>;
  /** The version that this Python reports; undefined where it does not run. */
  pythonVersion(file: string): Promise<Version | undefined>;
}

/** What the user and the editor say about where to look. */
export interface Places {
  /** The interpreter setting as written, empty where it is not set. */
  setting: string;
  settingName: string;
  /** The interpreter that the Python extension has chosen. */
  pythonExtension: string | undefined;
  workspaceFolders: string[];
  /** In an untrusted workspace nothing inside of it may be started, a Python included. */
  trusted: boolean;
}

const USUAL_ENVIRONMENTS = [".venv", "venv", ".conda", "env"];

/**
 * Lists where a Python may be, best first.
 *
 * Returns candidates that exist, except for the setting, which is always listed: what the user
 * asked for is reported rather than skipped.
 */
export async function interpreterCandidates(places: Places, machine: Machine): Promise<Candidate[]> {
  const listed = [
    ...(await fromSetting(places, machine)),
    ...fromPythonExtension(places),
    ...(await fromWorkspace(places, machine)),
    ...(await fromEnvironment(machine)),
    ...(await fromPath(["python3", "python"], machine)),
  ];
  const seen = new Set<string>();
  return listed.filter((candidate) => {
    const allowed = places.trusted || !isInside(candidate.path, places.workspaceFolders, machine);
    const isNew = !seen.has(candidate.path);
    seen.add(candidate.path);
    return allowed && isNew;
  });
}

/** Returns the first candidate that runs and is new enough, with all that were turned down before it. */
export async function findInterpreter(candidates: Candidate[], machine: Machine): Promise<Search> {
  const tried: Attempt[] = [];
  for (const candidate of candidates) {
    const version = (await machine.isFile(candidate.path))
      ? await machine.pythonVersion(candidate.path)
      : "missing";
    if (version === "missing") {
      tried.push({ ...candidate, problem: "there is no such file" });
    } else if (version === undefined) {
      tried.push({ ...candidate, problem: "it does not run as Python" });
    } else if (isOlder(version, OLDEST_PYTHON)) {
      tried.push({
        ...candidate,
        problem: `it is Python ${version.join(".")}; 3.10 is the oldest that works`,
      });
    } else {
      return { found: { ...candidate, version: version.join(".") }, tried };
    }
  }
  return { found: undefined, tried };
}

/** Lists what was tried, a line each, for the output channel. */
export function describeAttempts(tried: Attempt[]): string {
  if (tried.length === 0) {
    return "No Python was found in the settings, the workspace, the environment or on the path.";
  }
  return tried.map(({ path: file, source, problem }) => `  ${file} (from ${source}): ${problem}`).join("\n");
}

async function fromSetting(places: Places, machine: Machine): Promise<Candidate[]> {
  const written = places.setting.trim();
  if (written === "") {
    return [];
  }
  const source = `the setting ${places.settingName}`;
  const expanded = expand(written, places, machine);
  if (expanded.includes("/") || expanded.includes("\\")) {
    return [{ path: expanded, source }];
  }
  const found = await fromPath([expanded], machine);
  return found.length > 0
    ? found.map((candidate) => ({ ...candidate, source }))
    : [{ path: expanded, source }];
}

function fromPythonExtension(places: Places): Candidate[] {
  return places.pythonExtension === undefined
    ? []
    : [{ path: places.pythonExtension, source: "the Python extension" }];
}

async function fromWorkspace(places: Places, machine: Machine): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const folder of places.workspaceFolders) {
    const others = (await machine.foldersIn(folder))
      .filter((name) => !USUAL_ENVIRONMENTS.includes(name))
      .sort();
    for (const name of [...USUAL_ENVIRONMENTS, ...others]) {
      const environment = paths(machine).join(folder, name);
      const marked = USUAL_ENVIRONMENTS.includes(name) || (await isEnvironment(environment, machine));
      const python = marked ? await pythonOf(environment, machine) : undefined;
      if (python !== undefined) {
        found.push({ path: python, source: `the workspace's ${name}` });
      }
    }
  }
  return found;
}

async function fromEnvironment(machine: Machine): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const variable of ["UV_PROJECT_ENVIRONMENT", "VIRTUAL_ENV", "CONDA_PREFIX"]) {
    const environment = machine.env[variable];
    const usable = environment !== undefined && paths(machine).isAbsolute(environment);
    const python = usable ? await pythonOf(environment, machine) : undefined;
    if (python !== undefined) {
      found.push({ path: python, source: variable });
    }
  }
  return found;
}

async function fromPath(names: string[], machine: Machine): Promise<Candidate[]> {
  const { delimiter, isAbsolute, join } = paths(machine);
  const suffix = machine.platform === "win32" ? ".exe" : "";
  // A relative entry would make the answer depend on the folder that happens to be current.
  const folders = (machine.env.PATH ?? machine.env.Path ?? "").split(delimiter).filter(isAbsolute);
  const found: Candidate[] = [];
  for (const name of names) {
    const file = name.endsWith(suffix) ? name : name + suffix;
    for (const folder of folders) {
      const python = join(folder, file);
      if (await machine.isFile(python)) {
        found.push({ path: python, source: `${name} on the path` });
      }
    }
  }
  return found;
}

async function isEnvironment(folder: string, machine: Machine): Promise<boolean> {
  const { join } = paths(machine);
  return (
    (await machine.isFile(join(folder, "pyvenv.cfg"))) ||
    (await machine.isFile(join(folder, "conda-meta", "history")))
  );
}

async function pythonOf(environment: string, machine: Machine): Promise<string | undefined> {
  const places =
    machine.platform === "win32" ? [["Scripts", "python.exe"], ["python.exe"]] : [["bin", "python"]];
  for (const place of places) {
    const python = paths(machine).join(environment, ...place);
    if (await machine.isFile(python)) {
      return python;
    }
  }
  return undefined;
}

function expand(written: string, places: Places, machine: Machine): string {
  const { join, isAbsolute } = paths(machine);
  const folder = places.workspaceFolders[0] ?? "";
  const expanded = written
    .replace(/\$\{workspaceFolder\}/g, () => folder)
    .replace(/^~(?=[\\/])/, machine.home);
  const isRelativePath = !isAbsolute(expanded) && /[\\/]/.test(expanded);
  return isRelativePath ? join(folder, expanded) : expanded;
}

function isInside(file: string, folders: string[], machine: Machine): boolean {
  const { relative, isAbsolute } = paths(machine);
  return folders.some((folder) => {
    const between = relative(folder, file);
    return between !== "" && !between.startsWith("..") && !isAbsolute(between);
  });
}

function isOlder(version: Version, oldest: Version): boolean {
  const [major, minor] = version;
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

function paths(machine: Machine): path.PlatformPath {
  return machine.platform === "win32" ? path.win32 : path.posix;
}
