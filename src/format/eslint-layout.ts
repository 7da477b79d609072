import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { linterOf } from "./cli-engine.ts";
import type { EngineClass } from "./cli-engine.ts";
import { isOfLayout, isOn } from "./layout-rules.ts";
import type { LayOut } from "./prettier.ts";
import { braceRule } from "./property-lines.ts";

export interface LintResult {
  readonly output?: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly fatal?: boolean }[];
}

export type Rules = Readonly<Record<string, unknown>>;

export interface Linter {
  calculateConfigForFile(file: string): Promise<{ readonly rules?: Rules } | undefined>;
  isPathIgnored(file: string): Promise<boolean>;
  lintText(text: string, options: { readonly filePath: string }): Promise<readonly LintResult[]>;
}

export interface LinterClass {
  new (options: object): Linter;
  readonly configType?: "flat" | "eslintrc";
}

/** Of ESLint 7 to 10, the first of which have `ESLint` alone, and of those before, which have `CLIEngine`. */
interface Package {
  readonly ESLint?: LinterClass;
  readonly CLIEngine?: EngineClass;
  readonly loadESLint?: (options: { readonly cwd: string }) => Promise<LinterClass>;
}

export interface EslintLayOut {
  readonly layOut: LayOut;
  /** Whether it had Prettier lay out the text of a file, by a rule whose settings need not be Prettier's own. */
  runsPrettier(file: string, text: string): Promise<boolean>;
}

/**
 * The ESLint that is installed for a folder, with those of its rules on layout that the file's settings have on; null
 * where none is.
 * @param folder absolute; where the package.json stands that names it
 */
export async function installedEslint(folder: string): Promise<EslintLayOut | null> {
  const ESLint = await load(folder);
  if (ESLint === null) return null;
  const settled = new ESLint({ cwd: folder });
  const linters = new Map<string, Linter>();
  const linterWithout = (rules: readonly string[], fix: boolean, added: Rules = {}): Linter => {
    const key = `${fix} ${rules.join(" ")} ${Object.keys(added).join(" ")}`;
    const linter = linters.get(key) ?? new ESLint({ cwd: folder, fix, ...without(rules, added, ESLint) });
    linters.set(key, linter);
    return linter;
  };
  const rulesFor = async (file: string): Promise<Rules> =>
    (await settled.isPathIgnored(file)) ? {} : ((await settled.calculateConfigForFile(file))?.rules ?? {});
  /**
   * What the file breaks already is none of its people's habits, or the lines of others would change. Null without
   * any to follow.
   */
  const unfollowed = async (file: string, text: string): Promise<readonly string[] | null> => {
    const rules = await rulesFor(file);
    const others = Object.keys(rules).filter((name) => !isOfLayout(name));
    if (!Object.entries(rules).some(([name, setting]) => isOfLayout(name) && isOn(setting))) return null;
    const broken = brokenRules(await linterWithout(others, false).lintText(text, { filePath: file }));
    return broken && [...others, ...broken];
  };
  const layOut: LayOut = async (file, text, before = text) => {
    try {
      const off = await unfollowed(file, before);
      if (off === null) return null;
      const braces = braceRule(await rulesFor(file), off);
      const isFollowed = async (): Promise<boolean> =>
        brokenRules(await linterWithout(off, false, braces).lintText(before, { filePath: file }))?.length ===
        0;
      const added = Object.keys(braces).length > 0 && (await isFollowed()) ? braces : {};
      const [result] = await linterWithout(off, true, added).lintText(text, { filePath: file });
      return result?.output ?? text;
    } catch {
      // Settings, plugins or parsers that it does not load: the project has other checks for these.
      return null;
    }
  };
  const runsPrettier = async (file: string, text: string): Promise<boolean> => {
    try {
      const rules = Object.entries(await rulesFor(file));
      const on = rules.find(([name, setting]) => name.endsWith("/prettier") && isOn(setting))?.[0];
      if (on === undefined) return false;
      const off = (await unfollowed(file, text)) ?? [];
      return await speaksUp(linterWithout(off, false), file, text, on);
    } catch {
      return false;
    }
  };
  return { layOut, runsPrettier };
}

/**
 * It has nothing to say of a file that is ignored by the folder in which this runs: `tmp/` is said of a worktree among
 * temporary files as well. No Prettier leaves empty lines at the end.
 */
async function speaksUp(linter: Linter, filePath: string, text: string, rule: string): Promise<boolean> {
  return brokenRules(await linter.lintText(`${text}\n\n`, { filePath }))?.includes(rule) === true;
}

/** Null for a text that it cannot read. */
function brokenRules(results: readonly LintResult[]): readonly string[] | null {
  const messages = results.flatMap((result) => result.messages);
  if (messages.some(({ fatal }) => fatal === true)) return null;
  return [...new Set(messages.flatMap(({ ruleId }) => ruleId ?? []))].sort();
}

/** No rule is left that asks for types, which take as long as the compiler does. */
function without(names: readonly string[], added: Rules, { configType }: LinterClass): object {
  const rules = { ...Object.fromEntries(names.map((name) => [name, "off"])), ...added };
  const parserOptions = { project: null, projectService: false };
  return {
    overrideConfig:
      configType === "flat" ? { rules, languageOptions: { parserOptions } } : { rules, parserOptions },
  };
}

async function load(folder: string): Promise<LinterClass | null> {
  const { resolve } = createRequire(join(folder, "package.json"));
  try {
    const { default: found } = (await import(pathToFileURL(resolve("eslint")).href)) as {
      readonly default: Package;
    };
    const newest = (await found.loadESLint?.({ cwd: folder })) ?? found.ESLint;
    return newest ?? (found.CLIEngine ? linterOf(found.CLIEngine) : null);
  } catch {
    return null;
  }
}
