// The project's Python environments: .venv for the project, .venv-oracle for apache-hamilton, .venv-bench for other
// language servers.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { once, root, run, Stop, text } from "./process.mjs";

const bin = process.platform === "win32" ? "Scripts" : "bin";

/** The interpreter of the project's environment. */
export const python = join(root, ".venv", bin, "python");

/** The interpreter of the environment that has apache-hamilton. */
const oraclePython = join(root, ".venv-oracle", bin, "python");

// The pinned test environment has wheels for these.
const wanted = ["python3.11", "python3.12", "python3.13", "python3", "python"];

async function basePython() {
  for (const name of wanted) {
    const version = await run(name, [
      "-c",
      "import sys, ensurepip; print('%d.%d' % sys.version_info[:2])",
    ]).catch(() => "");
    const [major, minor] = version.trim().split(".").map(Number);
    if (major === 3 && minor >= 11) return name;
  }
  throw new Stop(
    "Python 3.11 or newer with venv is needed and was not found (tried " +
      `${wanted.join(", ")}). Install it, on Debian with: apt install python3 python3-venv`,
  );
}

async function environment(folder, interpreter, packages) {
  const base = await basePython();
  if (!existsSync(interpreter)) await run(base, ["-m", "venv", folder]);
  // Dependency groups need pip 25.1.
  await run(interpreter, ["-m", "pip", "install", "--quiet", "--upgrade", "pip>=25.1"]);
  await run(interpreter, ["-m", "pip", "install", "--quiet", ...packages]);
}

/** Makes .venv: the project, editable, and its development tools. */
export function ensureProject() {
  return once("Python environment .venv", {
    inputs: [text("pyproject.toml")],
    product: python,
    work: () => environment(".venv", python, ["--editable", ".", "--group", "dev"]),
  });
}

/** Makes .venv-oracle: apache-hamilton, which the tests and benchmarks compare with. */
export function ensureOracle() {
  return once("Python environment .venv-oracle (apache-hamilton, to compare with)", {
    inputs: [text("pyproject.toml")],
    product: oraclePython,
    work: () => environment(".venv-oracle", oraclePython, ["--group", "oracle"]),
  });
}

/** Makes .venv-bench: the language servers that ours is measured beside. */
export function ensureBench() {
  return once("Python environment .venv-bench (other language servers, to measure beside)", {
    inputs: [text("pyproject.toml")],
    product: join(root, ".venv-bench", bin, "python"),
    work: () => environment(".venv-bench", join(root, ".venv-bench", bin, "python"), ["--group", "bench"]),
  });
}
