/**
 * Whether the server that answers speaks the protocol of this extension.
 *
 * Both come in one package, so they differ only where something came between: the extension was
 * installed anew under a window that still runs the old one, `hamilton.server.python` names a
 * script that starts a server of its own, or a checkout was half updated.
 */

import type { StatusAction } from "../webview/graph/messages";
import { PROTOCOL_VERSION } from "./protocol.gen";

/** What the answer to `initialize` tells of a server. */
export interface ServerIdentity {
  readonly serverInfo?: { readonly name: string; readonly version?: string };
  readonly capabilities: { readonly experimental?: { readonly hamiltonProtocol?: unknown } };
}

/** The server speaks another protocol than the extension. */
export class ProtocolMismatch extends Error {
  constructor(
    message: string,
    readonly remedy: StatusAction,
  ) {
    super(message);
  }
}

/**
 * Checks who answered.
 *
 * @throws ProtocolMismatch where the server is older or newer than the extension, or another one.
 */
export function checkProtocol({ serverInfo, capabilities }: ServerIdentity): void {
  const said = capabilities.experimental?.hamiltonProtocol;
  const spoken = typeof said === "number" ? said : 0;
  const who =
    serverInfo === undefined ? "The server" : `${serverInfo.name} ${serverInfo.version ?? ""}`.trim();
  if (spoken < PROTOCOL_VERSION) {
    throw new ProtocolMismatch(
      `it is too old for this extension. ${who} speaks version ${spoken} of the protocol, and version ${PROTOCOL_VERSION} is needed. Clear the setting hamilton.server.python if it names a script that starts a server of its own; else install Hamilton Live again and reload the window`,
      { label: "Open the setting", command: "hamilton.openServerSetting" },
    );
  }
  if (spoken > PROTOCOL_VERSION) {
    throw new ProtocolMismatch(
      `it is newer than this window's extension. ${who} speaks version ${spoken} of the protocol, this window version ${PROTOCOL_VERSION}. Reload the window to work with the new version`,
      { label: "Reload the window", command: "workbench.action.reloadWindow" },
    );
  }
}
