import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ownProcess } from "../../config/own-process.ts";
import { failingTests } from "../failing-tests.ts";
import { lastLines, runCommand } from "../run-command.ts";
import { withFolder } from "../with-folder.ts";
import { cacheKey, type Workbench } from "../workbench.ts";
import { leaksOf, orderVariable, type Leak, type WatchOrder } from "./leak.ts";
import type { TestsOfTree } from "./rewritten-tests.ts";
import { seedVariable } from "./shuffle.ts";
import { togetherCommand } from "./together-command.ts";

/** The tests of a tree, all files in one process, in several orders. */
export interface TogetherRun {
  readonly runner: string;
  readonly orders: readonly OrderRun[];
  readonly leaks: readonly Leak[];
}

export interface OrderRun {
  readonly seed: number;
  readonly passed: boolean;
  readonly failing: readonly string[];
  readonly output: string;
  readonly milliseconds: number;
}

export interface Unproven {
  readonly reason: string;
}

const seeds = [1, 2, 3];

/**
 * Runs the tests of the tree that is checked out together, in shuffled orders, and looks which variables they leave
 * changed.
 */
export async function runTogether(
  bench: Workbench,
  { files, globals }: TestsOfTree,
): Promise<TogetherRun | Unproven> {
  const { tests } = bench.commands;
  if (tests.kind === "none") return { reason: tests.reason };
  const command = togetherCommand(tests.line, bench.root, files);
  if (command.kind === "none") return command;
  const key = cacheKey(bench, command.line(0), { globals: globals.join(), seeds: seeds.join() });
  return bench.cache.through<TogetherRun>(
    key,
    ({ orders }) => orders.every(({ passed }) => passed),
    async () => {
      await bench.preparation.finish();
      const orders: OrderRun[] = [];
      const leaks = new Map<string, Leak>();
      for (const seed of seeds) {
        bench.progress(`tests together, order ${seed} of ${seeds.length}: ${command.line(seed)}`);
        const one = await runOrder(bench, command.line(seed), seed, globals);
        orders.push(one.order);
        for (const leak of one.leaks) if (!leaks.has(leak.variable)) leaks.set(leak.variable, leak);
      }
      return { runner: command.runner, orders, leaks: [...leaks.values()] };
    },
  );
}

async function runOrder(
  bench: Workbench,
  line: string,
  seed: number,
  globals: readonly string[],
): Promise<{ readonly order: OrderRun; readonly leaks: readonly Leak[] }> {
  return withFolder(bench.scratch, async (folder) => {
    const ledger = join(folder, "ledger.jsonl");
    const order: WatchOrder = { ledger, root: bench.root, globals };
    const watch = `--import=${pathToFileURL(ownProcess("validate/leaks/leak-watch")).href}`;
    const env = {
      UNAMBIENT_FLAGS: "off",
      NODE_OPTIONS: [process.env["NODE_OPTIONS"] ?? "", watch].join(" ").trim(),
      [orderVariable]: JSON.stringify(order),
      [seedVariable]: String(seed),
    };
    const run = await runCommand(line, { cwd: bench.root, env, timeoutMs: bench.timeoutMs });
    const failing = run.passed ? [] : failingTests(run.output);
    const { passed, milliseconds } = run;
    return {
      order: { seed, passed, failing, output: passed ? "" : lastLines(run.output), milliseconds },
      leaks: existsSync(ledger) ? leaksOf(readFileSync(ledger, "utf8")) : [],
    };
  });
}
