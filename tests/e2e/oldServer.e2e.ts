/** A language server that is older than the extension, started by a script of the user's: said, and a way out offered. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { example, Workbench } from "./workbench";

const SERVER = `
import json, sys

def answer(request, result):
    body = json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}).encode()
    sys.stdout.buffer.write(b"Content-Length: %d\\r\\n\\r\\n" % len(body) + body)
    sys.stdout.buffer.flush()

while line := sys.stdin.buffer.readline():
    length = int(line.split(b":")[1])
    sys.stdin.buffer.readline()
    message = json.loads(sys.stdin.buffer.read(length))
    if message["method"] == "initialize":
        answer(message, {"capabilities": {}, "serverInfo": {"name": "Hamilton Live", "version": "0.0.9"}})
    elif message["method"] == "shutdown":
        answer(message, None)
    elif message["method"] == "exit":
        sys.exit(0)
`;

const home = mkdtempSync(join(tmpdir(), "hamilton old server "));
const script = join(home, "python");
let code: Workbench;

beforeAll(async () => {
  const python = process.env.HAMILTON_PYTHON;
  const server = join(home, "server.py");
  writeFileSync(server, SERVER);
  // A Python as any other, but for what it starts as a language server.
  const start = `case "$*" in *" lsp") exec "${python}" "${server}";; esac`;
  writeFileSync(script, `#!/bin/sh\n${start}\nexec "${python}" "$@"\n`);
  chmodSync(script, 0o755);
  code = await Workbench.open({
    workspace: example("marketing"),
    settings: { "hamilton.server.python": script },
  });
});
afterAll(async () => {
  await code?.close();
  rmSync(home, { recursive: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("the panel says that the server is too old, and leads to the setting that names it", async () => {
  await code.openFile("features.py");
  await code.command("Hamilton: Show Graph");
  const panel = await code.webview("text=it is too old for this extension");
  expect(await panel.locator(".notice").innerText()).toContain("Hamilton Live 0.0.9 speaks version 0");
  await code.screenshot("panels old server");
  await panel.getByRole("button", { name: "Open the setting" }).click();
  await code.page.locator(".settings-editor").filter({ hasText: "Hamilton" }).waitFor();
});
