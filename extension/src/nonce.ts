/** Random text that lets a webview's own script through its content security policy. */

import { randomBytes } from "node:crypto";

export function nonce(): string {
  return randomBytes(24).toString("base64url");
}
