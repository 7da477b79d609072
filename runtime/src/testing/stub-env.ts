import { sharedTable } from "./shared-table.ts";
import { writeEnvironment } from "./with-env.ts";

/**
 * Sets an environment variable in a hook, or takes it away with undefined, until `unstubEnv` puts back what was there
 * before the first of such calls.
 * @example
 * beforeEach(() => stubEnv("PORT", "8080"));
 * afterEach(() => unstubEnv("PORT"));
 */
export function stubEnv(name: string, value: string | undefined): void {
  const former = formerValues();
  if (!former.has(name)) former.set(name, process.env[name]);
  writeEnvironment({ [name]: value });
}

/** Puts these variables back as they were before `stubEnv` first set them; does nothing for one that it has not set. */
export function unstubEnv(...names: readonly string[]): void {
  const former = formerValues();
  const stubbed = names.filter((name) => former.has(name));
  writeEnvironment(Object.fromEntries(stubbed.map((name) => [name, former.get(name)])));
  for (const name of stubbed) former.delete(name);
}

function formerValues(): Map<string, string | undefined> {
  return sharedTable("stubbed environment");
}
