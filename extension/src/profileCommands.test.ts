/** What becomes of a profile: the button that is pressed decides, and its name is never more than text. */

import { beforeEach, describe, expect, test, vi } from "vitest";

import { recorded, settled, Uri, window, workspace } from "../test/fakeVscode";
import type { Ctx } from "./ctx";
import { removeChosenProfile, renameChosenProfile, runProfile, saveProfile } from "./profileCommands";
import { PROFILES_SETTING } from "./profiles";

vi.mock("vscode", () => import("../test/fakeVscode"));

const LINK = "[x](command:quit)";
const NO_LINK = "[x]\u200b(command:quit)";

let known: string[];
let runs: unknown[];
let ctx: Ctx;

beforeEach(() => {
  known = ["weekly", "budget"];
  runs = [];
  window.lists = [];
  window.written = ["another"];
  window.answers = [];
  workspace.settings = { [PROFILES_SETTING]: { train: { report: ["weekly", "budget"] } } };
  workspace.folderSettings = {};
  workspace.workspaceFolders = undefined;
  for (const list of [recorded.asides, recorded.errors, recorded.warnings]) {
    list.length = 0;
  }
  const dataflow = { name: "train", uris: [] };
  ctx = {
    dataflows: { all: [dataflow], current: dataflow, named: () => dataflow },
    server: {
      request: async (_: string, { targets }: { targets: string[] }) => ({
        targets: targets.filter((node) => known.includes(node)),
      }),
    },
    runs: { run: async (wish: unknown) => void runs.push(wish) },
  } as unknown as Ctx;
});

const COMMANDS = {
  "Run Profile": (): Promise<void> => runProfile(ctx),
  "Rename Profile": (): Promise<void> => renameChosenProfile(ctx),
  "Remove Profile": (): Promise<void> => removeChosenProfile(ctx),
} as const;
type Command = keyof typeof COMMANDS;

/** Takes the one profile of the list that a command shows, or presses a button on it. */
async function take(command: Command, button?: string): Promise<void> {
  const acting = COMMANDS[command]();
  await settled();
  const list = window.lists.at(-1)!;
  list.take(list.items.at(-1)!, button);
  await acting;
}

const profiles = () => workspace.settings[PROFILES_SETTING];

const WAYS = {
  "is run": () => {
    expect(runs).toEqual([{ dataflow: "train", targets: ["weekly", "budget"] }]);
    expect(profiles()).toEqual({ train: { report: ["weekly", "budget"] } });
  },
  "gets another name": () => {
    expect(profiles()).toEqual({ train: { another: ["weekly", "budget"] } });
    expect(runs).toEqual([]);
  },
  "is removed": () => {
    expect(profiles()).toBeUndefined();
    expect(runs).toEqual([]);
  },
} as const;

describe("a profile that is chosen in", () => {
  test.each<[Command, string, string | undefined, keyof typeof WAYS]>([
    ["Run Profile", "itself", undefined, "is run"],
    ["Run Profile", "by its pencil", "Rename", "gets another name"],
    ["Run Profile", "by its bin", "Remove", "is removed"],
    ["Rename Profile", "itself", undefined, "gets another name"],
    ["Rename Profile", "by its pencil", "Rename", "gets another name"],
    ["Rename Profile", "by its bin", "Remove", "is removed"],
    ["Remove Profile", "itself", undefined, "is removed"],
    ["Remove Profile", "by its pencil", "Rename", "gets another name"],
    ["Remove Profile", "by its bin", "Remove", "is removed"],
  ])("%s, %s: button %s, %s", async (command, _, button, way) => {
    await take(command, button);
    WAYS[way]();
  });
});

test("a profile of a dataflow that is gone is removed from whichever folder has it", async () => {
  const folders = [Uri.file("/one"), Uri.file("/other")];
  workspace.workspaceFolders = folders.map((uri) => ({ uri }));
  workspace.folderSettings = { [String(folders[1])]: { [PROFILES_SETTING]: { old: { all: ["weekly"] } } } };
  workspace.settings = {};
  ctx = { ...ctx, dataflows: { all: [], named: () => undefined } } as unknown as Ctx;
  await take("Remove Profile");
  expect(workspace.folderSettings[String(folders[1])]).toEqual({ [PROFILES_SETTING]: undefined });
});

test.each(Object.keys(COMMANDS) as Command[])("%s without profiles says how to make one", async (command) => {
  workspace.settings = {};
  await COMMANDS[command]();
  expect(recorded.asides).toEqual([
    "There is no profile yet. Select nodes in the graph, and choose Save as Profile in their menu.",
  ]);
  expect(window.lists).toEqual([]);
});

describe("a name that would be a link or a picture", () => {
  beforeEach(() => {
    workspace.settings = { [PROFILES_SETTING]: { train: { [LINK]: ["weekly", LINK] } } };
  });

  test("is text where a profile is saved", async () => {
    window.written = ["$(bug)"];
    await saveProfile(ctx, LINK, [LINK]);
    expect(recorded.asides).toEqual([
      `A name for ${NO_LINK} of ${NO_LINK}`,
      "$(check) Saved the profile $\u200b(bug); Hamilton: Run Profile runs it",
    ]);
  });

  test("is text where it is changed", async () => {
    await take("Rename Profile");
    expect(recorded.asides).toEqual([`Another name for the profile ${NO_LINK} of train`]);
  });

  test("is text where some nodes are gone", async () => {
    await take("Run Profile");
    expect(recorded.warnings).toEqual([
      `The profile ${NO_LINK} runs without ${NO_LINK}: train has no such node any more.`,
    ]);
  });

  test("is text where all nodes are gone", async () => {
    known = [];
    await take("Run Profile");
    expect(recorded.errors).toEqual([
      `The profile ${NO_LINK} cannot run: train has none of its nodes any more.`,
    ]);
  });
});
