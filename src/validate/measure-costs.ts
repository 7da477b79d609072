import { fork } from "node:child_process";
import { join } from "node:path";
import { ownProcess } from "../config/own-process.ts";
import type { CostQuestion } from "./cost-process.ts";
import { runtimeFolder } from "./link-runtime.ts";
import { plainEnvironment } from "./plain-environment.ts";
import type { SiteShape } from "./site-shape.ts";
import type { OperationCost } from "./time-operations.ts";

const mostMilliseconds = 60_000;

/**
 * Times the operations of a shape in a process of its own, which knows of no flag, option or hook of the one that
 * asks; empty where there are none to time, or where that process comes to no end: costs are good to know, never
 * worth a stop.
 */
export function measureCosts(shape: SiteShape): Promise<readonly OperationCost[]> {
  return new Promise((resolve) => {
    const child = fork(ownProcess("validate/cost-process"), [], {
      env: { ...plainEnvironment(), NODE_OPTIONS: "" },
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const settle = (costs: readonly OperationCost[]): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(costs);
    };
    const timer = setTimeout(() => settle([]), mostMilliseconds);
    child.once("message", (costs) => settle(costs as readonly OperationCost[]));
    child.once("error", () => settle([]));
    child.once("exit", () => settle([]));
    const question: CostQuestion = { shape, runtime: join(runtimeFolder(), "package.json") };
    child.send(question, () => undefined);
  });
}
