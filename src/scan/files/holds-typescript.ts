import { readdirSync } from "node:fs";
import { languageOf } from "../syntax/language.ts";

/** Whether there are sources in TypeScript in a folder, at whichever depth; declarations are none. */
export function holdsTypeScript(directory: string): boolean {
  try {
    return readdirSync(directory, { recursive: true, encoding: "utf8" }).some(
      (each) => /\.[cm]?tsx?$/.test(each) && languageOf(each) !== "dts" && !each.includes("node_modules"),
    );
  } catch {
    return false;
  }
}
