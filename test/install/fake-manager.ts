import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { vi } from "vitest";
import { temporaryFolder } from "../support/temp-repository.ts";

/** A package manager on the PATH that notes how it was called, and writes what it is told. */
export interface FakeManager {
  /** Its command lines, first to last. */
  readonly calls: () => readonly string[];
}

export interface FakeBehaviour {
  /** Appended to this file where it was started. */
  readonly lock: string;
  readonly text?: string;
  /** What the file holds afterwards, instead. */
  readonly whole?: string;
  /** Printed before it ends with exit code 1. */
  readonly failure?: string;
}

export function fakeManager(name: string, behaviour: FakeBehaviour): FakeManager {
  const folder = temporaryFolder();
  const log = join(folder, "calls.log");
  const script = `#!${process.execPath}
const { appendFileSync, writeFileSync } = require("node:fs");
const { lock, text, whole, failure } = ${JSON.stringify(behaviour)};
appendFileSync(${JSON.stringify(log)}, [${JSON.stringify(name)}, ...process.argv.slice(2)].join(" ") + "\\n");
appendFileSync(lock, text ?? "");
if (whole) writeFileSync(lock, whole);
if (failure) { console.error(failure); process.exitCode = 1; }
`;
  writeFileSync(join(folder, name), script);
  chmodSync(join(folder, name), 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"] ?? ""}`);
  return { calls: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []) };
}
