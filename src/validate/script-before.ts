import { plainText } from "./run-command.ts";

/** `> agents@1.0.0 pretest`, as npm and pnpm announce a script. */
const ANNOUNCED = /^> @?[\w./-]+@\S+ ([\w:.-]+)(?: [/\\].*)?$/gm;

/**
 * The script that comes before the one that was asked for, `pretest` for `test`, where that one was never begun: a
 * linter before the tests says nothing of the tests. Null where it was, or the runner announces none.
 */
export function stoppedIn(output: string): string | null {
  const scripts = [...plainText(output).matchAll(ANNOUNCED)].map(([, name]) => name as string);
  const stopped = scripts.find((name) => name.startsWith("pre") && !scripts.includes(name.slice(3)));
  return stopped ?? null;
}
