import { isModuleOf } from "./loose-references.ts";
import type { ProjectTexts } from "./loose-references.ts";

/** What tools of the kind of `rewire` put into a module, for tests to get and set its private variables by their names. */
const BY_NAME =
  /\b__(?:get|set|with|Rewire|ResetDependency|GetDependency)__\b|\b__RewireAPI__\b|["']rewire["']/;

/** `vm` runs a module's text, where there may be no `require`, and where what it declares becomes global. */
const BY_TEXT = /\b(?:require\(|from\s+)["'](?:node:)?vm["']/;

/** How a module is taken in as such, and not for its text. */
const IMPORTED = /\b(?:require\(|from|import)\s*["'][^"'\n]+["']/g;

/** The files that read or replace private variables of modules by their names, or run a module's text themselves. */
export function filesThatReachInside({ files, text }: ProjectTexts): readonly string[] {
  return files.filter((file) => BY_NAME.test(text(file)) || BY_TEXT.test(text(file)));
}

/** Whether a file mentions the module, in whatever call it hands its path or a part of its path to. */
export function mentionsModule(file: string, text: string, path: string): boolean {
  const asked = BY_NAME.test(text) ? text : text.replace(IMPORTED, "");
  return [...asked.matchAll(/["'`]([^"'`\n]+)["'`]/g)].some(
    ([, specifier = ""]) => isModuleOf(file, specifier, path) || isNameOf(specifier, path),
  );
}

/** `join(__dirname, "..", "names.js")` */
function isNameOf(specifier: string, path: string): boolean {
  return /\.[cm]?js$/.test(specifier) && specifier.split("/").at(-1) === path.split("/").at(-1);
}
