import { sharedState } from "../process/shared-state.ts";
import { restoring } from "./restoring.ts";

/** Environment variables to set, or to take away with undefined. */
export type EnvironmentChanges = Readonly<Record<string, string | undefined>>;

/**
 * Runs `fn` with these environment variables and puts the former ones back when it has ended, or failed. The
 * environment belongs to the whole process: do not use it in tests that run at the same time.
 * @example
 * await withEnv({ NODE_ENV: "production", DEBUG: undefined }, async () => { … });
 */
export function withEnv<R>(changes: EnvironmentChanges, fn: () => R): R {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
  writeEnvironment(changes);
  return restoring(fn, () => writeEnvironment(before));
}

/** Sets these variables, and takes those away that are to be undefined; flags that come from there are read anew. */
export function writeEnvironment(values: EnvironmentChanges): void {
  for (const [name, value] of Object.entries(values)) assign(name, value);
  if (Object.keys(values).some((name) => name.startsWith("UNAMBIENT_FLAGS"))) sharedState().flags.load();
}

function assign(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
