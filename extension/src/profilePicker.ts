/** The list in which the user chooses a profile, or edits one. */

import * as vscode from "vscode";

import { inLabel } from "./plainText";
import type { Profile } from "./profiles";

export const CHOOSE = "choose";
export const RENAME = "rename";
export const REMOVE = "remove";

export interface ProfileChoice {
  readonly profile: Profile;
  readonly act: typeof CHOOSE | typeof RENAME | typeof REMOVE;
}

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile?: Profile;
}

/**
 * Lets the user choose a profile; undefined where the user declines.
 *
 * @param known of each dataflow which of the profiles' nodes it still has.
 * @param first the dataflow whose profiles come first.
 */
export async function pickProfile(
  title: string,
  profiles: readonly Profile[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  first: string | undefined,
): Promise<ProfileChoice | undefined> {
  const list = vscode.window.createQuickPick<ProfileItem>();
  list.title = title;
  list.placeholder = "A profile";
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = profileItems(profiles, known, first);
  const choice = await new Promise<ProfileChoice | undefined>((resolve) => {
    list.onDidAccept(() => {
      const profile = list.selectedItems[0]?.profile;
      resolve(profile && { profile, act: CHOOSE });
    });
    list.onDidTriggerItemButton(({ item, button }) => {
      resolve(item.profile && { profile: item.profile, act: button === RENAME_BUTTON ? RENAME : REMOVE });
    });
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  return choice;
}

const RENAME_BUTTON = { iconPath: new vscode.ThemeIcon("edit"), tooltip: "Rename" };
const REMOVE_BUTTON = { iconPath: new vscode.ThemeIcon("trash"), tooltip: "Remove" };

/** Returns the rows, a heading above those of each dataflow. */
export function profileItems(
  profiles: readonly Profile[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  first: string | undefined,
): ProfileItem[] {
  const dataflows = [...new Set(profiles.map(({ dataflow }) => dataflow))];
  dataflows.sort((one, other) => Number(other === first) - Number(one === first));
  return dataflows.flatMap((dataflow) => [
    { label: inLabel(dataflow), kind: vscode.QuickPickItemKind.Separator },
    ...profiles
      .filter((profile) => profile.dataflow === dataflow)
      .map((profile) => ({
        label: inLabel(profile.name),
        description: inLabel(describe(profile, known.get(dataflow))),
        detail: inLabel(profile.nodes.join(", ")),
        buttons: [RENAME_BUTTON, REMOVE_BUTTON],
        profile,
      })),
  ]);
}

function describe({ dataflow, nodes }: Profile, known: ReadonlySet<string> | undefined): string {
  if (known === undefined) {
    return `there is no dataflow ${dataflow} any more`;
  }
  const gone = nodes.filter((node) => !known.has(node)).length;
  const count = nodes.length === 1 ? "1 node" : `${nodes.length} nodes`;
  return gone === 0 ? count : `${count}, ${gone === nodes.length ? "all" : gone} gone`;
}
