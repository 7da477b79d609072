import { runtimePackage } from "../config/runtime-dependency.ts";
import type { PackageManager } from "../model/package-manager.ts";

/** What is known of a package manager's run that did not end well. */
export interface FailedRun {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly output: string;
}

const notOnPath = /command not found|is not recognized as an internal|: not found\s*$/m;
const missing = /404|couldn't find (any )?package|no candidates found|not in (this|the) registry/i;
const unreached =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|ConnectionRefused|FailedToOpenSocket|RequestError|NO_OFFLINE/;

/** Why a lock file was left as it was, and the way out, in one sentence each. */
export function lockFailure(manager: PackageManager, run: FailedRun): string {
  const byHand = `Run \`${manager} install\` on this branch and commit the lock file.`;
  if (run.timedOut) return `${manager} took too long. ${byHand}`;
  if (run.exitCode === 127 || notOnPath.test(run.output)) {
    return `${manager} is not on the PATH. ${byHand}`;
  }
  const isOfRuntime = run.output.replaceAll(/%2f/gi, "/").includes(runtimePackage);
  if (isOfRuntime && missing.test(run.output)) {
    return `the registry has no ${runtimePackage}. Publish it there, or migrate again with \`--vendor\`, which puts the runtime into the repository.`;
  }
  if (unreached.test(run.output)) {
    return `${manager} did not reach the registry. ${byHand} Or migrate again with \`--vendor\`, which needs no registry for the runtime.`;
  }
  return `${manager} failed: ${reason(run.output)}. ${byHand}`;
}

/** The line that says most: the first that speaks of an error, else the last. */
function reason(output: string): string {
  // eslint-disable-next-line no-control-regex -- it is what colours are made of
  const plain = output.replaceAll(/\u001B\[[0-9;]*[A-Za-z]/g, "");
  const lines = plain.split("\n").map((line) => line.trim());
  const told = lines.filter((line) => line !== "");
  const line = told.find((each) => /\berr(or)?\b/i.test(each) && !/^npm err(or|!) code/i.test(each));
  const text = (line ?? told.at(-1) ?? "it gave no reason").replace(/\.$/, "");
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
