// npm run bench [-- SUITE...] [--json]
import { ensurePackages } from "./steps/packages.mjs";
import { main, run } from "./steps/process.mjs";
import { ensureBench, ensureOracle, ensureProject, python } from "./steps/python.mjs";

const suites = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));

await main(async () => {
  await ensureProject();
  await ensureOracle();
  if (suites.length === 0 || suites.includes("scale")) await ensureBench();
  await ensurePackages();
  await run(python, ["-m", "bench", ...process.argv.slice(2)], { show: true });
});
