import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The tsconfig.json or jsconfig.json that stands nearest above a folder, not above the root. */
export function nearestConfig(folder: string, root: string): string | null {
  const candidate = ["tsconfig.json", "jsconfig.json"].map((name) => resolve(folder, name)).find(existsSync);
  if (candidate !== undefined) return candidate;
  return folder !== root && folder.startsWith(`${root}/`) ? nearestConfig(dirname(folder), root) : null;
}

/** True when the configuration nearest to a JavaScript file may take JavaScript into the program. */
export function takesJavaScript(file: string, root: string): boolean {
  const config = nearestConfig(dirname(file), root);
  if (config === null) return false;
  return (
    config.endsWith("jsconfig.json") || /"(?:allowJs|checkJs|extends)"/.test(readFileSync(config, "utf8"))
  );
}

/** JavaScript that wants its types checked, whatever the configuration says. */
export function asksForTypes(text: string): boolean {
  return /^\s*\/\/\s*@ts-check/m.test(text);
}
