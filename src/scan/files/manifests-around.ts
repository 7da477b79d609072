import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The texts of the package.json files in the folders of some files, and in those around them; one that cannot be read
 * says nothing.
 */
export function manifestsAround(
  root: string,
  files: readonly string[],
): readonly (readonly [path: string, text: string])[] {
  const folders = new Set<string>(["."]);
  for (const file of files) {
    for (let at = dirname(file); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders].flatMap((folder) => {
    const path = join(root, folder, "package.json");
    return existsSync(path) ? [[folder, readable(path)] as const] : [];
  });
}

function readable(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
