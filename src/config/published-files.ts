import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a package.json says of what is published of its folder. */
export interface PublishingManifest {
  readonly files?: unknown;
  readonly main?: unknown;
  readonly bin?: unknown;
}

const FOR_DEVELOPERS =
  /^(?:(?:\w[\w.-]*[-_.])?tests?(?:[-_.][\w.-]*)?|bench(?:mark)?s?|perf|examples?|demos?|scripts?|tools?)\//;

/**
 * The same beside the package.json, for what is one file long; no more than these names, for a build may begin at any
 * other.
 */
const FILE_FOR_DEVELOPERS = /^(?:tests?|bench(?:mark)?s?|perf|examples?|demos?)\.[cm]?[jt]sx?$/;

/**
 * Whether a file is for those who work on the package, by the name of its folder or its own, and the package's list
 * of what it publishes leaves that out, or its list of what it does not publish names it. What starts the package is
 * published anyway.
 * @param inside the file, relative to the folder
 */
export function isUnpublished(folder: string, manifest: PublishingManifest, inside: string): boolean {
  const place = (FOR_DEVELOPERS.exec(inside) ?? FILE_FOR_DEVELOPERS.exec(inside))?.[0];
  if (place === undefined || startsOf(manifest).includes(inside)) return false;
  const { files } = manifest;
  if (Array.isArray(files)) return !files.some((entry) => isTaken(plain(entry), place));
  return isLeftOut(ignoredBy(folder), plain(place));
}

function isTaken(entry: string, place: string): boolean {
  return /^[*.]|^$/.test(entry) || `${entry}/`.startsWith(place);
}

/** Named as a whole, and nothing in the list takes any of it back. */
function isLeftOut(ignored: readonly string[], place: string): boolean {
  return ignored.some((line) => plain(line) === place) && !ignored.some((line) => line.startsWith("!"));
}

function ignoredBy(folder: string): readonly string[] {
  const list = join(folder, ".npmignore");
  return existsSync(list) ? readFileSync(list, "utf8").split(/\r?\n/) : [];
}

function startsOf({ main, bin }: PublishingManifest): readonly string[] {
  const bins = typeof bin === "object" && bin !== null ? Object.values(bin) : [bin];
  return [main, ...bins].filter((each) => typeof each === "string").map(plain);
}

/** `bench` of `./bench/` and `bench/**` */
function plain(entry: unknown): string {
  return String(entry)
    .trim()
    .replace(/^\.?\//, "")
    .replace(/\/(?:\*\*?)?$/, "");
}
