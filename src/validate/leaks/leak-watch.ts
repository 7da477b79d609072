import { appendFileSync } from "node:fs";
import { threadId } from "node:worker_threads";
import { orderVariable, type LeakLine, type WatchOrder } from "./leak.ts";
import { watchEnvironment } from "./watch-environment.ts";
import { watchJest } from "./watch-jest.ts";
import { watchGlobals } from "./watch-globals.ts";

// Preloaded into each process and thread of a test run. It writes at once what it sees: runners end their workers as
// they like.

function watch({ ledger, root, globals }: WatchOrder): void {
  const write = (variable: string, isChanged: boolean, at: string | null, context = 0): void => {
    const line: LeakLine = { process: `${process.pid}.${threadId}.${context}`, variable, isChanged, at };
    appendFileSync(ledger, `${JSON.stringify(line)}\n`);
  };
  const look = watchGlobals(globals, (name, isChanged) => write(`globalThis.${name}`, isChanged, null));
  process.on("exit", look);
  watchEnvironment(process, root, (name, isChanged, at) => {
    look();
    write(`process.env.${name}`, isChanged, at);
  });
  let contexts = 0;
  watchJest((copy) => {
    const context = ++contexts;
    watchEnvironment(copy, root, (name, isChanged, at) =>
      write(`process.env.${name}`, isChanged, at, context),
    );
  });
}

const order = process.env[orderVariable] ?? "";
if (order !== "") watch(JSON.parse(order) as WatchOrder);
