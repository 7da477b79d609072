import { dirname, join } from "node:path/posix";
import type { ProjectTexts } from "./loose-references.ts";

/** A build that a package's scripts ask for. */
export interface ScriptedBundle {
  /** The manifest that says so. */
  readonly config: string;
  /** What goes in; undefined where that is not said plainly. */
  readonly inputs: readonly (string | undefined)[];
}

/**
 * Packages that microbundle builds for pages: unless told otherwise it writes a UMD file too, and leaves `dependencies` out of all
 * that it writes.
 */
export function microbundles({ files, text }: ProjectTexts): readonly ScriptedBundle[] {
  const folders = new Set(files.flatMap((file) => foldersAround(dirname(file))));
  return [...folders].flatMap((folder) => {
    const config = join(folder, "package.json");
    const manifest = parsed(text(config));
    const builds = Object.values(manifest?.scripts ?? {}).filter(
      (script): script is string => typeof script === "string" && isForPages(script),
    );
    const inputs = builds.map((script) => ENTRY.exec(script)?.[1] ?? manifest?.source);
    return builds.length === 0 ? [] : [{ config, inputs: [...new Set(inputs)] }];
  });
}

interface Manifest {
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly source?: string;
}

const ENTRY = /\s(?:--entry|-i)[ =](?:\.\/)?(\S+)/;

function isForPages(script: string): boolean {
  if (!/(?:^|[\s;&])microbundle(?=\s|$)/.test(script)) return false;
  if (/\s--external[ =]none\b|\s--target[ =]node\b/.test(script)) return false;
  const [, formats] = /\s(?:--format|-f)[ =](\S+)/.exec(script) ?? [];
  return formats === undefined || /\b(?:umd|iife)\b/.test(formats);
}

/** The folder and those around it. */
function foldersAround(folder: string): readonly string[] {
  return folder === "." ? ["."] : [folder, ...foldersAround(dirname(folder))];
}

function parsed(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}
