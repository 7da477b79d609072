import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LayOut } from "./prettier.ts";

interface LintResult {
  readonly output?: string;
}

interface Linter {
  calculateConfigForFile(
    file: string,
  ): Promise<{ readonly rules?: Readonly<Record<string, unknown>> } | undefined>;
  isPathIgnored(file: string): Promise<boolean>;
  lintText(text: string, options: { readonly filePath: string }): Promise<readonly LintResult[]>;
}

interface LinterClass {
  new (options: object): Linter;
  readonly configType?: "flat" | "eslintrc";
}

/** Of ESLint 7 to 10; the first have `ESLint` alone. */
interface Package {
  readonly ESLint?: LinterClass;
  readonly loadESLint?: (options: { readonly cwd: string }) => Promise<LinterClass>;
}

/** Rules that say where code stands and in what order imports do, by their names without the plugin's: no fix of theirs changes what code does. */
const OF_LAYOUT =
  /^(?:indent|quotes|semi|comma-(?:dangle|spacing)|(?:object|array|function|template)-[\w-]*(?:newline|spacing)|order|imports|sort-imports|newline-after-import)$/;

/**
 * The ESLint that is installed for a folder, with those of its rules on layout that the file's settings have on; null where none is.
 * @param folder absolute; where the package.json stands that names it
 */
export async function installedEslint(folder: string): Promise<LayOut | null> {
  const ESLint = await load(folder);
  if (ESLint === null) return null;
  const settled = new ESLint({ cwd: folder });
  const fixers = new Map<string, Linter>();
  const fixed = async (file: string, text: string): Promise<string | null> => {
    try {
      if (await settled.isPathIgnored(file)) return null;
      const { rules = {} } = (await settled.calculateConfigForFile(file)) ?? {};
      const others = Object.keys(rules).filter((name) => !isOfLayout(name));
      if (!Object.entries(rules).some(([name, setting]) => isOfLayout(name) && isOn(setting))) return null;
      const key = others.join(" ");
      const fixer = fixers.get(key) ?? new ESLint({ cwd: folder, fix: true, ...without(others, ESLint) });
      fixers.set(key, fixer);
      const [result] = await fixer.lintText(text, { filePath: file });
      return result?.output ?? text;
    } catch {
      // Settings, plugins or parsers that it does not load: the project has other checks for these.
      return null;
    }
  };
  // A file that breaks the rules already is laid out by none of them.
  return async (file, text, before) => {
    if (before !== undefined && (await fixed(file, before)) !== before) return null;
    const made = await fixed(file, text);
    return before === undefined && made !== text ? null : made;
  };
}

function isOfLayout(rule: string): boolean {
  return OF_LAYOUT.test(rule.slice(rule.lastIndexOf("/") + 1));
}

/** `"error"`, `2`, `["warn", { … }]` */
function isOn(setting: unknown): boolean {
  const [severity] = Array.isArray(setting) ? (setting as readonly unknown[]) : [setting];
  return severity !== "off" && severity !== 0;
}

/** No rule is left that asks for types, which take as long as the compiler does. */
function without(rules: readonly string[], { configType }: LinterClass): object {
  const off = Object.fromEntries(rules.map((name) => [name, "off"]));
  const parserOptions = { project: null, projectService: false };
  return {
    overrideConfig:
      configType === "flat"
        ? { rules: off, languageOptions: { parserOptions } }
        : { rules: off, parserOptions },
  };
}

async function load(folder: string): Promise<LinterClass | null> {
  const { resolve } = createRequire(join(folder, "package.json"));
  try {
    const { default: found } = (await import(pathToFileURL(resolve("eslint")).href)) as {
      readonly default: Package;
    };
    return (await found.loadESLint?.({ cwd: folder })) ?? found.ESLint ?? null;
  } catch {
    return null;
  }
}
