/**
 * Profiles: lists of nodes that are run together again and again, each under a name.
 *
 * They lie in the setting `hamilton.profiles` of the workspace's folder, and so in a file that a team
 * keeps under version control and that VS Code edits without touching comments. Whether a profile's
 * nodes still exist, the server knows.
 */

import * as vscode from "vscode";

/** Some nodes of a dataflow, under a name. */
export interface Profile {
  readonly dataflow: string;
  readonly name: string;
  readonly nodes: readonly string[];
}

/** As the setting has it: by dataflow and name. */
export type ProfileSetting = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const PROFILES_SETTING = "hamilton.profiles";

/** Returns the profiles of a setting, sorted; what is none is left out: users write settings by hand. */
export function readProfiles(setting: unknown): Profile[] {
  return entriesOf(setting).flatMap(([dataflow, profiles]) =>
    entriesOf(profiles).flatMap(([name, nodes]) =>
      Array.isArray(nodes) && nodes.length > 0 && nodes.every((node) => typeof node === "string")
        ? [{ dataflow, name, nodes }]
        : [],
    ),
  );
}

/** Returns the setting with a profile, in the place of one of the same name. */
export function withProfile(setting: ProfileSetting, { dataflow, name, nodes }: Profile): ProfileSetting {
  return { ...setting, [dataflow]: { ...setting[dataflow], [name]: nodes } };
}

/** Returns the setting without a profile. */
export function withoutProfile(
  setting: ProfileSetting,
  { dataflow, name }: Pick<Profile, "dataflow" | "name">,
): ProfileSetting {
  const { [name]: _, ...others } = setting[dataflow] ?? {};
  const { [dataflow]: __, ...rest } = setting;
  return Object.keys(others).length === 0 ? rest : { ...rest, [dataflow]: others };
}

/** The profiles of one folder of the workspace; without one, those of the user's own settings. */
export class Profiles {
  private readonly settings: vscode.WorkspaceConfiguration;

  constructor(private readonly folder: vscode.Uri | undefined) {
    this.settings = vscode.workspace.getConfiguration(undefined, folder);
  }

  /** All of them, those of the user's own settings included. */
  all(): Profile[] {
    return readProfiles(this.settings.get(PROFILES_SETTING));
  }

  /** Keeps a profile in the folder's settings; in the user's where no folder is open. */
  async save(profile: Profile): Promise<void> {
    const target =
      this.folder === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.WorkspaceFolder;
    await this.settings.update(PROFILES_SETTING, withProfile(this.at(target), profile), target);
  }

  /** Removes a profile from wherever it was written down. */
  async remove(profile: Profile): Promise<void> {
    const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    for (const target of this.folder === undefined ? [Global] : [WorkspaceFolder, Workspace, Global]) {
      const setting = new Profiles(this.folder).at(target);
      if (setting[profile.dataflow]?.[profile.name] !== undefined) {
        const left = withoutProfile(setting, profile);
        const value = Object.keys(left).length === 0 ? undefined : left;
        await this.settings.update(PROFILES_SETTING, value, target);
      }
    }
  }

  private at(target: vscode.ConfigurationTarget): ProfileSetting {
    const { Global, Workspace } = vscode.ConfigurationTarget;
    const found = this.settings.inspect<ProfileSetting>(PROFILES_SETTING);
    const value =
      target === Global
        ? found?.globalValue
        : target === Workspace
          ? found?.workspaceValue
          : found?.workspaceFolderValue;
    return value ?? {};
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [];
  }
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
