import { renderJson } from "../../report/render-json.ts";
import { renderTerminal } from "../../report/render-terminal.ts";
import { exitCodes, wantsColor, type CliIo, type ExitCode } from "../io.ts";
import type { RunResult } from "./complete-run.ts";

/** Prints what a run made: the report for people, or as JSON on stdout with the words on stderr. */
export function printRun(io: CliIo, { report, files, merged = [] }: RunResult, asJson: boolean): ExitCode {
  const stream = asJson ? io.err : io.out;
  const color = wantsColor(io.env, asJson ? io.errIsTerminal : io.outIsTerminal);
  if (asJson) io.out(renderJson(report));
  stream(renderTerminal(report, { color, columns: io.columns }));
  if (report.stages.length === 0) io.err("Nothing to change: there is no branch.\n");
  for (const branch of merged) io.err(`Removed branch ${branch}: nothing of it is left to do\n`);
  io.err(`Report: ${files.markdown}\n        ${files.json}\n        ${files.html}\n`);
  const failed = report.stages.some((stage) => stage.verdict.level === "failed");
  return failed ? exitCodes.pending : exitCodes.done;
}
