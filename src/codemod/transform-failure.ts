import { relative } from "node:path";
import { UnambientError } from "../errors.ts";
import type { Answer } from "./messages.ts";
import type { TransformRequest } from "./open-transform.ts";

/**
 * A transform that could not be loaded, or failed on a file.
 * @param path the file that it was given, or null while it was loaded
 */
export function transformFailure(
  { root, name, file }: TransformRequest,
  path: string | null,
  { message, stack }: Extract<Answer, { kind: "failed" }>,
): UnambientError {
  const said = message.split("\n")[0] ?? "";
  const line = lineIn(file, stack);
  if (path === null) {
    return new UnambientError(`The transform ${name} cannot be loaded: ${said}`, {
      code: "codemod-unloadable",
      hint: "It must export a function (file, api, options), as `npx jscodeshift -t` takes it.",
      location: { path: relative(root, file), ...(line === null ? {} : { line }) },
    });
  }
  return new UnambientError(
    `The transform ${name} failed here${line === null ? "" : `, at its line ${line}`}: ${said}`,
    {
      code: "codemod-failed",
      hint: `Mend it, or leave the file out by \`exclude\`. To try it alone: npx jscodeshift --dry -t ${name} ${path}`,
      location: { path },
    },
  );
}

/** Where in the transform's own file it happened. */
function lineIn(file: string, stack: string): number | null {
  const at = stack.indexOf(`${file}:`);
  const line = at < 0 ? Number.NaN : Number.parseInt(stack.slice(at + file.length + 1), 10);
  return Number.isNaN(line) ? null : line;
}
