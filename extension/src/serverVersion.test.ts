/** A server of another version is refused with a sentence, not with errors later on. */

import { expect, test } from "vitest";
import { PROTOCOL_VERSION } from "./protocol.gen";
import { checkProtocol, ProtocolMismatch, type ServerIdentity } from "./serverVersion";

const server = (hamiltonProtocol: unknown): ServerIdentity => ({
  serverInfo: { name: "Hamilton Live", version: "9.9.9" },
  capabilities: { experimental: { hamiltonProtocol } },
});

function refusal(identity: ServerIdentity): string {
  try {
    checkProtocol(identity);
    return "accepted";
  } catch (error) {
    if (error instanceof ProtocolMismatch) {
      return `${error.message} [${error.remedy.label}]`;
    }
    throw error;
  }
}

test("the same version is accepted", () => {
  expect(refusal(server(PROTOCOL_VERSION))).toBe("accepted");
});

test.each([
  [
    "an older version",
    server(PROTOCOL_VERSION - 1),
    `Hamilton Live 9.9.9 speaks version ${PROTOCOL_VERSION - 1}`,
  ],
  ["a server from before versions were told", { capabilities: {} }, "The server speaks version 0"],
  ["something that is no version", server("new"), "speaks version 0"],
])("%s is too old", (_, identity, who) => {
  expect(refusal(identity)).toContain("it is too old for this extension");
  expect(refusal(identity)).toContain(who);
  expect(refusal(identity)).toContain("[Open the setting]");
});

test("a newer version wants the window reloaded", () => {
  expect(refusal(server(PROTOCOL_VERSION + 1))).toContain("newer than this window's extension");
  expect(refusal(server(PROTOCOL_VERSION + 1))).toContain("[Reload the window]");
});
