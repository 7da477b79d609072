import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { CodemodConfig } from "../config/schema.ts";
import { ConfigError } from "../errors.ts";

/** The transform's file: from the root, or out of an installed package. @throws ConfigError when there is none */
export function resolveTransform(root: string, { id, transform }: CodemodConfig): string {
  const file = join(root, transform);
  if (existsSync(file)) return file;
  const installed = /^[./]/.test(transform) ? null : fromPackage(root, transform);
  if (installed !== null) return installed;
  throw new ConfigError(`The transform ${transform} of the stage ${id} is not there.`, {
    code: "codemod-missing",
    hint: "Give its path from the project's root, or as `package/path`. A migration reads the last commit: commit the file first.",
    location: { path: transform },
  });
}

function fromPackage(root: string, transform: string): string | null {
  try {
    return createRequire(join(root, "package.json")).resolve(transform);
  } catch {
    return null;
  }
}
