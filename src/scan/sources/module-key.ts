import { resolvePath, withoutExtension } from "./specifier-path.ts";

/**
 * What a specifier in a file says of the module that it stands for, to be looked up among the keys of modules; null
 * for what names a package alone. A relative one is resolved; of any other (an alias, a package's own name) the last
 * segment decides.
 */
export function moduleKey(file: string, specifier: string): string | null {
  const spelled = withoutExtension(specifier);
  if (specifier.startsWith(".")) return placeKey(resolvePath(file, spelled));
  return mayBeModule(specifier) ? nameKey(spelled) : null;
}

/** The name of a package alone, or a text that is no specifier, stands for no module of the project. */
export function mayBeModule(specifier: string): boolean {
  return specifier.startsWith(".") || specifier.includes("/");
}

/** The keys of specifiers that may stand for a module. */
export function keysOfModule(path: string): ReadonlySet<string> {
  const stem = withoutExtension(path);
  return new Set([placeKey(stem), placeKey(stem.replace(/(?:^|\/)index$/, "")), nameKey(stem)]);
}

/** True where a specifier in a file may stand for the module. */
export function isModuleOf(file: string, specifier: string, path: string): boolean {
  const key = moduleKey(file, specifier);
  return key !== null && keysOfModule(path).has(key);
}

/** What the module that a relative specifier stands for is called, as `lastSegment` says. */
export function nameOfModule(file: string, specifier: string): string {
  return lastSegment(resolvePath(file, withoutExtension(specifier))) || "index";
}

/** The file's name, or its folder's for an index file. */
export function lastSegment(path: string): string {
  return (
    withoutExtension(path)
      .replace(/\/index$/, "")
      .split("/")
      .at(-1) ?? ""
  );
}

function placeKey(stem: string): string {
  return `./${stem}`;
}

function nameKey(stem: string): string {
  return `*/${lastSegment(stem)}`;
}
