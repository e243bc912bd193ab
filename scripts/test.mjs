// npm test [-- PART...]: all set-up, then every check. Parts: python, types, layers, style, typescript, e2e.
import { findBrowser } from "./steps/browser.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { main, run, Stop, step } from "./steps/process.mjs";
import { ensureOracle, ensureProject, python } from "./steps/python.mjs";
import { ensureVscodeWeb } from "./steps/vscode-web.mjs";

const py = (...args) => run(python, args, { show: true });
const npx = (...args) => run("npx", ["--no-install", ...args], { show: true });

const parts = {
  style: async () => {
    await py("-m", "ruff", "check", "--quiet");
    await py("-m", "ruff", "format", "--check", "--quiet");
    await npx("biome", "check", "--error-on-warnings");
  },
  types: async () => {
    await py("-m", "mypy");
    await npx("tsc", "--project", "tsconfig.json");
  },
  layers: async () => {
    await py("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()");
    await py("scripts/protocol.py", "--check");
    await py("scripts/diagnostics.py", "--check");
    await py("examples/wide/make.py", "--check");
  },
  typescript: () => npx("vitest", "run", "--project", "unit"),
  python: async () => {
    await ensureOracle();
    await py("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile");
  },
  e2e: async () => {
    const browser = findBrowser();
    await ensureVscodeWeb();
    const { ensureVsix } = await import("./steps/vsix.mjs");
    const vsix = await ensureVsix();
    await run("npx", ["--no-install", "vitest", "run", "--project", "e2e"], {
      show: true,
      env: { CHROMIUM: browser, HAMILTON_VSIX: vsix, HAMILTON_PYTHON: python },
    });
  },
};

/** Says at the start what will be missing at the end: the other parts need no browser. */
function warnOfMissingBrowser() {
  try {
    findBrowser();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\nThe other parts run all the same.\n\n`);
  }
}

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length)
    throw new Stop(`No such part: ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.`);
  const chosen = asked.length ? asked : Object.keys(parts);
  if (chosen.includes("e2e")) warnOfMissingBrowser();
  await ensureProject();
  await ensurePackages();
  const failed = [];
  for (const name of chosen) {
    try {
      await step(`checking: ${name}`, parts[name]);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      process.stderr.write(`${error.message}\n`);
      failed.push(name);
    }
  }
  if (failed.length) throw new Stop(`Failed: ${failed.join(", ")}.`);
  process.stdout.write(`\nAll passed: ${chosen.join(", ")}.\n`);
});
