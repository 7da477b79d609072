// Loaded before a measured program: tells the process's CPU time and peak memory as it ends. Not in threads, whose
// time the process has already.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const folder = process.env.UNAMBIENT_BENCH;
if (folder && isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const report = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(report));
  });
}
