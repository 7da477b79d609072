import { directoryOf } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import type { FileSummary } from "../summary/file-summary.ts";

/**
 * Whether a file is a program beside a published package that does nothing for it but try it out, as its users would:
 * it takes the package in by the folder that both stand in, `require(".")`, and hands nothing out.
 */
export function triesPackage(
  { path, imports, exports, starExports }: FileSummary,
  owner: PackageFacts | null,
): boolean {
  if (owner === null || owner.isPrivate || directoryOf(path) !== owner.directory) return false;
  const isTaken = imports.some(({ source }) => source === "." || source === "./");
  return isTaken && exports.length + starExports.length === 0 && !isCommand(path, owner);
}

function isCommand(path: string, { bin = {}, directory }: PackageFacts): boolean {
  const inside = directory === "" ? path : path.slice(directory.length + 1);
  const commands = typeof bin === "string" ? [bin] : Object.values(bin);
  return commands.some(
    (command) => command.replace(/^\.\//, "").replace(/(\.\w+)?$/, "") === inside.replace(/\.\w+$/, ""),
  );
}
