// npm run bench [-- SUITE...] [--json]
import { ensurePackages } from "./steps/packages.mjs";
import { main, run } from "./steps/process.mjs";
import { ensureOracle, ensureProject, python } from "./steps/python.mjs";

await main(async () => {
  await ensureProject();
  await ensureOracle();
  await ensurePackages();
  await run(python, ["-m", "bench", ...process.argv.slice(2)], { show: true });
});
