// npm test [-- PART...]: all set-up, then every check, or some. Some run only when they are asked for.
import { findBrowser } from "./steps/browser.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { main, run, Stop, step } from "./steps/process.mjs";
import { ensureOracle, ensureProject, python } from "./steps/python.mjs";
import { ensureVscodeWeb, runsHere, versions } from "./steps/vscode-web.mjs";

const py = (...args) => run(python, args, { show: true });
const npx = (...args) => run("npx", ["--no-install", ...args], { show: true });

/** What looks into VS Code from every side; the rest is the same in all its versions. */
const inNewest = ["graph", "panels", "marketing", "running", "tree"].map((name) => `tests/e2e/${name}`);

async function inVscode(version) {
  const browser = findBrowser();
  await ensureVscodeWeb(version);
  const { ensureVsix } = await import("./steps/vsix.mjs");
  const vsix = await ensureVsix();
  const suites = version === "newest" ? inNewest : [];
  await step(`VS Code ${versions[version].vscode}`, () =>
    run("npx", ["--no-install", "vitest", "run", "--project", "e2e", ...suites], {
      show: true,
      env: {
        CHROMIUM: browser,
        HAMILTON_VSIX: vsix,
        HAMILTON_PYTHON: python,
        HAMILTON_VSCODE: version,
      },
    }),
  );
}

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
    await inVscode("oldest");
    if (runsHere("newest")) await inVscode("newest");
    else
      process.stderr.write(
        `VS Code ${versions.newest.vscode} is left out: npm has no Node ${versions.newest.node} for this platform.\n`,
      );
  },
};

/** Parts of parts, and what takes minutes and rarely finds anything: when they are asked for, `long` in CI as well. */
const onDemand = {
  "e2e:oldest": () => inVscode("oldest"),
  "e2e:newest": () => inVscode("newest"),
  long: async () => {
    await ensureOracle();
    const env = { HAMILTON_LIVE_KEYSTROKES: "100000", HAMILTON_LIVE_SWEEP: "all" };
    const tests = ["tests/server/ide/test_random_keystrokes.py", "tests/packages"];
    const options = ["-m", "pytest", "-q", "-n", "2", "--dist", "load", "--timeout", "0"];
    await run(python, [...options, ...tests], { show: true, env });
  },
};
const known = { ...parts, ...onDemand };

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
  const unknown = asked.filter((name) => !(name in known));
  if (unknown.length)
    throw new Stop(`No such part: ${unknown.join(", ")}. Parts: ${Object.keys(known).join(", ")}.`);
  const chosen = asked.length ? asked : Object.keys(parts);
  if (chosen.some((name) => name.startsWith("e2e"))) warnOfMissingBrowser();
  await ensureProject();
  await ensurePackages();
  const failed = [];
  for (const name of chosen) {
    try {
      await step(`checking: ${name}`, known[name]);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      process.stderr.write(`${error.message}\n`);
      failed.push(name);
    }
  }
  if (failed.length) throw new Stop(`Failed: ${failed.join(", ")}.`);
  process.stdout.write(`\nAll passed: ${chosen.join(", ")}.\n`);
});
