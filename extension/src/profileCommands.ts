/** What the user does with profiles: saves one from nodes, runs, renames and removes one. */

import * as vscode from "vscode";

import type { Ctx } from "./ctx";
import { inLabel, inNotice } from "./plainText";
import { CHOOSE, pickProfile, REMOVE, RENAME } from "./profilePicker";
import { type Profile, Profiles } from "./profiles";

/** Asks for a name, and keeps the nodes under it. */
export async function saveProfile(ctx: Ctx, dataflow: string, nodes: readonly string[]): Promise<void> {
  const profiles = profilesOf(ctx, dataflow);
  const name = await askName(profiles, dataflow, {
    title: "Hamilton: Save as Profile",
    prompt: inNotice(`A name for ${nodes.length === 1 ? nodes[0] : `${nodes.length} nodes`} of ${dataflow}`),
    value: nodes.at(-1) ?? "",
  });
  if (name !== undefined) {
    await profiles.save({ dataflow, name, nodes });
    vscode.window.setStatusBarMessage(
      `$(check) Saved the profile ${inLabel(name)}; Hamilton: Run Profile runs it`,
      6000,
    );
  }
}

/** Lets the user choose a profile, those of a dataflow first, and runs it. */
export async function runProfile(ctx: Ctx, dataflow = ctx.dataflows.current?.name): Promise<void> {
  await offer(ctx, "Hamilton: Run Profile", run, dataflow);
}

/** Lets the user choose a profile, and gives it another name. */
export async function renameChosenProfile(ctx: Ctx): Promise<void> {
  await offer(ctx, "Hamilton: Rename Profile", rename, ctx.dataflows.current?.name);
}

/** Lets the user choose a profile, and removes it. */
export async function removeChosenProfile(ctx: Ctx): Promise<void> {
  await offer(ctx, "Hamilton: Remove Profile", remove, ctx.dataflows.current?.name);
}

/** What is done to a profile; `known` are those of its nodes that the dataflow still has. */
type Deed = (ctx: Ctx, profile: Profile, known: ReadonlySet<string>) => Promise<void>;

/** Lets the user choose a profile, and does the deed, or the one of the button that was pressed instead. */
async function offer(ctx: Ctx, title: string, deed: Deed, first: string | undefined): Promise<void> {
  const profiles = allProfiles(ctx);
  if (profiles.length === 0) {
    void vscode.window.showInformationMessage(
      "There is no profile yet. Select nodes in the graph, and choose Save as Profile in their menu.",
    );
    return;
  }
  const known = await knownNodes(ctx, profiles);
  const choice = await pickProfile(title, profiles, known, first);
  if (choice !== undefined) {
    const { act, profile } = choice;
    const deeds = { [CHOOSE]: deed, [RENAME]: rename, [REMOVE]: remove };
    await deeds[act](ctx, profile, known.get(profile.dataflow) ?? new Set());
  }
}

async function rename(ctx: Ctx, profile: Profile): Promise<void> {
  const { dataflow, name: value, nodes } = profile;
  const profiles = profilesOf(ctx, dataflow);
  const name = await askName(profiles, dataflow, {
    title: "Hamilton: Rename Profile",
    prompt: inNotice(`Another name for the profile ${value} of ${dataflow}`),
    value,
  });
  if (name !== undefined && name !== value) {
    await profiles.save({ dataflow, name, nodes });
    await remove(ctx, profile);
  }
}

/** The list shows a profile once, however many folders have it: it is taken out of all of them. */
async function remove(_: Ctx, profile: Profile): Promise<void> {
  for (const profiles of everywhere()) {
    await profiles.remove(profile);
  }
}

/** Runs what is left of a profile, and says what is gone. */
async function run(ctx: Ctx, profile: Profile, known: ReadonlySet<string>): Promise<void> {
  const { dataflow, name } = profile;
  const left = profile.nodes.filter((node) => known.has(node));
  const gone = profile.nodes.filter((node) => !known.has(node));
  if (left.length === 0) {
    const button = "Remove Profile";
    const message = `The profile ${name} cannot run: ${dataflow} has none of its nodes any more.`;
    if ((await vscode.window.showErrorMessage(inNotice(message), button)) === button) {
      await remove(ctx, profile);
    }
    return;
  }
  if (gone.length > 0) {
    void sayGone(ctx, { ...profile, nodes: left }, gone);
  }
  await ctx.runs.run({ dataflow, targets: left });
}

async function sayGone(ctx: Ctx, left: Profile, gone: readonly string[]): Promise<void> {
  const takeOut = "Take Them Out";
  const message = `The profile ${left.name} runs without ${gone.join(", ")}: ${left.dataflow} has no such ${gone.length === 1 ? "node" : "nodes"} any more.`;
  if ((await vscode.window.showWarningMessage(inNotice(message), takeOut)) === takeOut) {
    await profilesOf(ctx, left.dataflow).save(left);
  }
}

async function askName(
  profiles: Profiles,
  dataflow: string,
  options: vscode.InputBoxOptions & { value: string },
): Promise<string | undefined> {
  const taken = new Set(profiles.all().flatMap((each) => (each.dataflow === dataflow ? [each.name] : [])));
  const name = await vscode.window.showInputBox({
    ...options,
    validateInput: (text) => {
      if (text.trim() === "") {
        return "A profile needs a name.";
      }
      const severity = vscode.InputBoxValidationSeverity.Warning;
      return taken.has(text.trim())
        ? { message: "This replaces the profile of that name.", severity }
        : undefined;
    },
  });
  return name?.trim();
}

/** Those of the folder that a dataflow lies in. */
function profilesOf(ctx: Ctx, dataflow: string): Profiles {
  const uri = ctx.dataflows.named(dataflow)?.uris[0];
  const folders = vscode.workspace.workspaceFolders;
  const own = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  return new Profiles((own ?? folders?.[0])?.uri);
}

/** Those of each folder; of the user's own settings where none is open. */
function everywhere(): Profiles[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => new Profiles(uri));
  return folders.length > 0 ? folders : [new Profiles(undefined)];
}

/** Those of all folders, each once. */
function allProfiles(ctx: Ctx): Profile[] {
  const names = new Set(ctx.dataflows.all.map(({ name }) => name));
  const found = new Map(
    everywhere()
      .flatMap((folder) => folder.all())
      .map((each) => [`${each.dataflow}\n${each.name}`, each] as const),
  );
  // A profile of a dataflow that is no longer there is shown last, to be removed.
  const rank = ({ dataflow }: Profile) => (names.has(dataflow) ? 0 : 1);
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}

/** Of each dataflow that has profiles those of their nodes that it has. */
async function knownNodes(ctx: Ctx, profiles: readonly Profile[]): Promise<Map<string, ReadonlySet<string>>> {
  const known = new Map<string, ReadonlySet<string>>();
  for (const dataflow of new Set(profiles.map((profile) => profile.dataflow))) {
    const targets = profiles.flatMap((profile) => (profile.dataflow === dataflow ? profile.nodes : []));
    if (ctx.dataflows.named(dataflow) !== undefined) {
      const plan = await ctx.server.request("hamilton/run/plan", { dataflow, targets });
      known.set(dataflow, new Set(plan.targets));
    }
  }
  return known;
}
