// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how users write it in a setting.

import { describe, expect, test } from "vitest";

import {
  describeAttempts,
  findInterpreter,
  interpreterCandidates,
  type Machine,
  type Places,
  type Version,
} from "./interpreter";

/** A computer on which only these files exist; those that are Pythons report the version given. */
function machine(files: Record<string, Version | "notPython">, more: Partial<Machine> = {}): Machine {
  const separator = more.platform === "win32" ? "\\" : "/";
  return {
    platform: "linux",
    env: {},
    home: "/home/ada",
    isFile: async (file) => file in files,
    foldersIn: async (folder) => [
      ...new Set(
        Object.keys(files)
          .filter((file) => file.startsWith(folder + separator))
          .map((file) => file.slice(folder.length + 1).split(separator)[0] ?? ""),
      ),
    ],
    pythonVersion: async (file) => {
      const version = files[file];
      return version === "notPython" ? undefined : version;
    },
    ...more,
  };
}

function places(more: Partial<Places> = {}): Places {
  return {
    setting: "",
    settingName: "hamilton.interpreter",
    pythonExtension: undefined,
    workspaceFolders: ["/home/ada/my project"],
    trusted: true,
    ...more,
  };
}

async function found(where: Places, on: Machine): Promise<string> {
  const search = await findInterpreter(await interpreterCandidates(where, on), on);
  return search.found === undefined ? "none" : `${search.found.path} (${search.found.source})`;
}

const NEW: Version = [3, 12, 4];

describe("the order of the search", () => {
  const everything = machine(
    {
      "/opt/chosen/python": NEW,
      "/opt/extension/python": NEW,
      "/home/ada/my project/.venv/bin/python": NEW,
      "/home/ada/env/bin/python": NEW,
      "/usr/bin/python3": NEW,
    },
    { env: { VIRTUAL_ENV: "/home/ada/env", PATH: "/usr/bin" } },
  );
  const all = places({ setting: "/opt/chosen/python", pythonExtension: "/opt/extension/python" });

  test.each([
    ["the setting", all, "/opt/chosen/python (the setting hamilton.interpreter)"],
    ["the Python extension", { ...all, setting: "" }, "/opt/extension/python (the Python extension)"],
    [
      "the workspace's environment",
      { ...all, setting: "", pythonExtension: undefined },
      "/home/ada/my project/.venv/bin/python (the workspace's .venv)",
    ],
    ["VIRTUAL_ENV", places({ workspaceFolders: [] }), "/home/ada/env/bin/python (VIRTUAL_ENV)"],
  ])("%s comes next", async (_name, where, expected) => {
    expect(await found(where, everything)).toBe(expected);
  });

  test("the path comes last, python3 before python", async () => {
    const on = machine(
      { "/usr/bin/python": NEW, "/opt/bin/python3": NEW },
      { env: { PATH: "/usr/bin:/opt/bin" } },
    );
    expect(await found(places(), on)).toBe("/opt/bin/python3 (python3 on the path)");
  });
});

describe("environments in the workspace", () => {
  test.each([
    ["venv", { "/home/ada/my project/venv/bin/python": NEW }, "the workspace's venv"],
    ["conda", { "/home/ada/my project/.conda/bin/python": NEW }, "the workspace's .conda"],
    [
      "an environment of any name",
      { "/home/ada/my project/py312/bin/python": NEW, "/home/ada/my project/py312/pyvenv.cfg": "notPython" },
      "the workspace's py312",
    ],
  ] as const)("%s", async (_name, files, source) => {
    expect(await found(places(), machine(files))).toContain(source);
  });

  test("a folder that is no environment is left alone", async () => {
    expect(await found(places(), machine({ "/home/ada/my project/tools/bin/python": NEW }))).toBe("none");
  });

  test("Windows has its own places", async () => {
    const on = machine({ "C:\\my project\\.venv\\Scripts\\python.exe": NEW }, { platform: "win32" });
    expect(await found(places({ workspaceFolders: ["C:\\my project"] }), on)).toBe(
      "C:\\my project\\.venv\\Scripts\\python.exe (the workspace's .venv)",
    );
  });
});

describe("an untrusted workspace", () => {
  const on = machine(
    {
      "/home/ada/my project/.venv/bin/python": NEW,
      "/home/ada/my project/bin/python3": NEW,
      "/usr/bin/python3": NEW,
    },
    { env: { PATH: "/home/ada/my project/bin:/usr/bin", VIRTUAL_ENV: "/home/ada/my project/.venv" } },
  );

  test("nothing inside of it is started, however it is named", async () => {
    const where = places({ trusted: false, setting: "${workspaceFolder}/.venv/bin/python" });
    expect(await found(where, on)).toBe("/usr/bin/python3 (python3 on the path)");
  });

  test("trust makes the difference", async () => {
    expect(await found(places(), on)).toContain("/home/ada/my project/.venv/bin/python");
  });
});

describe("the setting as written", () => {
  test.each([
    ["${workspaceFolder}/env/bin/python", "/home/ada/my project/env/bin/python"],
    ["./env/bin/python", "/home/ada/my project/env/bin/python"],
    ["~/py/bin/python", "/home/ada/py/bin/python"],
    ["  /usr/bin/python3.12 ", "/usr/bin/python3.12"],
    ["python3.12", "/usr/bin/python3.12"],
  ])("%s is %s", async (setting, expected) => {
    const on = machine({ [expected]: NEW }, { env: { PATH: "/usr/bin" } });
    expect(await found(places({ setting }), on)).toBe(`${expected} (the setting hamilton.interpreter)`);
  });
});

describe("what was tried", () => {
  const on = machine(
    {
      "/old/python": [3, 9, 18],
      "/home/ada/my project/.venv/bin/python": "notPython",
      "/usr/bin/python3": [3, 10, 0],
    },
    { env: { PATH: "/usr/bin" } },
  );

  test("each is turned down with its reason, and the search goes on", async () => {
    const where = places({ setting: "/nowhere/python", pythonExtension: "/old/python" });
    const search = await findInterpreter(await interpreterCandidates(where, on), on);
    expect(search.found?.version).toBe("3.10.0");
    expect(describeAttempts(search.tried)).toBe(
      [
        "  /nowhere/python (from the setting hamilton.interpreter): there is no such file",
        "  /old/python (from the Python extension): it is Python 3.9.18; 3.10 is the oldest that works",
        "  /home/ada/my project/.venv/bin/python (from the workspace's .venv): it does not run as Python",
      ].join("\n"),
    );
  });

  test("a Python is tried once, though two name it", async () => {
    const where = places({ setting: "/usr/bin/python3", pythonExtension: "/usr/bin/python3" });
    const candidates = await interpreterCandidates(where, on);
    expect(candidates.filter(({ path }) => path === "/usr/bin/python3")).toHaveLength(1);
  });

  test("relative entries of the path are not looked at", async () => {
    const here = machine({ "bin/python3": NEW }, { env: { PATH: "bin:." } });
    expect(await found(places({ workspaceFolders: [] }), here)).toBe("none");
  });

  test("nothing found says so", () => {
    expect(describeAttempts([])).toContain("No Python was found");
  });
});
