// Running programs and telling the user what goes on: every set-up step prints one line, errors say the way out.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const cache = join(root, ".cache");

/** A failure that is the user's to repair: printed without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a program to its end. Its output is shown when `show` is set, else kept for the error message.
 * Resolves to the captured output; rejects with Stop when the exit code is not 0.
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (data) => {
      output += data;
    });
    child.stderr?.on("data", (data) => {
      output += data;
    });
    child.on("error", (error) => fail(new Stop(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) done(output);
      else
        fail(
          new Stop(
            `${[command, ...args].join(" ")} ended with ${code}${show ? "" : `:\n${output.slice(-4000)}`}`,
          ),
        );
    });
  });
}

/** Prints `title`, does `work`, prints how long it took. */
export async function step(title, work) {
  const start = performance.now();
  process.stderr.write(`• ${title}\n`);
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  if (seconds > 1) process.stderr.write(`  ${seconds.toFixed(1)} s\n`);
  return result;
}

/** Does `work` unless it was done before for the same `inputs` (any text) and `product` still exists. */
export async function once(title, { inputs, product, work }) {
  const stamp = join(cache, "stamps", title.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase());
  const digest = createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  await step(title, work);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

/** The text of a file of the project, for stamps. */
export function text(path) {
  return readFileSync(join(root, path), "utf8");
}

/** Runs a script's main function; a Stop ends it with its message and status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
