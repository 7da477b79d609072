import { readLooseJson } from "../scan/files/read-json.ts";
import { directoryOf, joinPath } from "../scan/link/project-facts.ts";
import { inFolder, nearestAnswer } from "./nearest-answer.ts";

/**
 * Tells whether the compiler lets a file's types go without `undefined` until they name it. It does where that is not
 * known: what is written for it fits there as well.
 * @param readText throws for a file that is not there
 */
export function nullChecks(readText: (path: string) => string): (path: string) => boolean {
  return nearestAnswer((folder) => {
    const config = objectIn(readText, inFolder(folder, "tsconfig.json"));
    return config && (saidBy(config, folder, readText) ?? hasThemUnasked(folder, readText));
  }, true);
}

type Json = Readonly<Record<string, unknown>>;

/** Null where the options say nothing of it. */
function saidBy(
  config: Json,
  folder: string,
  readText: (path: string) => string,
  followed = 0,
): boolean | null {
  // Its options are not those of the files that it refers to.
  if (config["references"] !== undefined || followed > MOST_FOLLOWED) return true;
  const options = (config["compilerOptions"] ?? {}) as Json;
  const own = options["strictNullChecks"] ?? options["strict"];
  const isWhole = options["strictNullChecks"] !== undefined || config["extends"] === undefined;
  if (typeof own === "boolean" && isWhole) return own;
  if (config["extends"] === undefined) return null;
  const inherited = inheritedBy(config["extends"], folder, readText, followed);
  // One of the two may come from above: what asks for the checks is believed.
  return inherited === true || typeof own !== "boolean" ? inherited : own;
}

const MOST_FOLLOWED = 8;

/** Settings that a package holds are not read. */
function inheritedBy(
  parent: unknown,
  folder: string,
  readText: (path: string) => string,
  followed: number,
): boolean | null {
  if (typeof parent !== "string" || !parent.startsWith(".")) return true;
  const path = joinPath(folder, parent.endsWith(".json") ? parent : `${parent}.json`);
  const config = path === null ? null : objectIn(readText, path);
  return path === null || config === null ? true : saidBy(config, directoryOf(path), readText, followed + 1);
}

/** From TypeScript 6 on they are there where nothing is said; the nearest package.json that names a version tells. */
function hasThemUnasked(folder: string, readText: (path: string) => string): boolean {
  const manifest = objectIn(readText, inFolder(folder, "package.json"));
  const said = [manifest?.["devDependencies"], manifest?.["dependencies"]] as readonly (Json | undefined)[];
  const typescript = said.find((each) => each?.["typescript"] !== undefined)?.["typescript"];
  if (typeof typescript === "string") return !/^[\^~]?[1-5](?:\.|$)/.test(typescript);
  return folder === "" ? true : hasThemUnasked(directoryOf(folder), readText);
}

function objectIn(readText: (path: string) => string, path: string): Json | null {
  try {
    const json = readLooseJson(readText(path));
    return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Json) : null;
  } catch {
    return null;
  }
}
