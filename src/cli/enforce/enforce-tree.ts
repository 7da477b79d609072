import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BASELINE_FILE, formatBaseline } from "../../baseline/format-baseline.ts";
import { ATTRIBUTES_FILE, withUnionMerge } from "../../baseline/git-attributes.ts";
import { accept } from "../../baseline/update.ts";
import { addFlags, flagFileName } from "../../config/flag-file.ts";
import { insertJsonMember } from "../../config/json-text.ts";
import { asNewFile } from "../../config/new-json-file.ts";
import { detectPackageManager } from "../../config/package-json.ts";
import { developersPage } from "../../../transforms/enforce/developers-page.ts";
import { ESLINT_CONFIGS, withEslintRule } from "../../../transforms/enforce/eslint-config.ts";
import { stage } from "../../../transforms/enforce/stage.ts";
import { checkCommand, withGithubStep, withGitlabJob } from "../../../transforms/enforce/workflow.ts";
import { compareTree } from "../check/compare-tree.ts";
import { toolHome } from "../tool-package.ts";
import type { FileOutcome } from "../finish/file-outcome.ts";

export interface EnforcedTree {
  readonly outcomes: readonly FileOutcome[];
  /** What a person has to do by hand, and why. */
  readonly notes: readonly string[];
}

/** Everything that the stage writes: each part only where it is not there yet. */
export async function enforceTree(root: string, version: string): Promise<EnforcedTree> {
  const read = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
  const { baseline, comparison } = await compareTree({ root, paths: [], changed: null });
  const accepted = accept(baseline ?? new Map(), baseline === null ? comparison.fresh : [], {
    ownerOf: () => "nobody yet",
    reason: "there before the check",
    expires: null,
  });
  const [eslint, ci] = [eslintPart(root, read), ciPart(root, read)];
  const page = existsSync(join(root, "docs")) ? "docs/ambient-state.md" : "AMBIENT-STATE.md";
  const texts: readonly (readonly [string, string | null])[] = [
    [BASELINE_FILE, formatBaseline(accepted.values())],
    [ATTRIBUTES_FILE, withUnionMerge(read(ATTRIBUTES_FILE))],
    [flagFileName, addFlags(read(flagFileName), [stage.flag])],
    ["unambient.config.json", configPart(read)],
    ["package.json", manifestPart(read, version)],
    [page, read(page) ?? developersPage(accepted.size)],
    ...eslint.texts,
    ...ci.texts,
  ];
  const outcomes = texts.flatMap(([path, text]): readonly FileOutcome[] => {
    const before = read(path);
    if (text === null || text === before) return [];
    const after = before === null && path.endsWith(".json") ? asNewFile(root, text) : text;
    return [{ path, before: before ?? "", after }];
  });
  const isNamed = outcomes.some(({ path }) => path === "package.json");
  const install = isNamed
    ? ["package.json now names unambient: install before you lint, and commit what that writes."]
    : [];
  return { outcomes, notes: [...install, ...eslint.notes, ...ci.notes] };
}

type Read = (path: string) => string | null;

interface Part {
  readonly texts: readonly (readonly [string, string])[];
  readonly notes: readonly string[];
}

function eslintPart(root: string, read: Read): Part {
  const path = ESLINT_CONFIGS.find((name) => existsSync(join(root, name)));
  if (path === undefined) {
    return {
      texts: [],
      notes: [
        `No flat ESLint configuration was found: the rule is not set up (${toolHome}/blob/main/docs/eslint.md).`,
      ],
    };
  }
  const text = withEslintRule(path, read(path) ?? "");
  if (text !== null) return { texts: [[path, text]], notes: [] };
  return {
    texts: [],
    notes: [`${path} exports no list that is understood: add unambient.configs.enforced by hand.`],
  };
}

function ciPart(root: string, read: Read): Part {
  const manager = detectPackageManager(root);
  const folder = ".github/workflows";
  const workflows = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name))
    : [];
  for (const name of workflows.sort()) {
    const path = `${folder}/${name}`;
    const text = withGithubStep(read(path) ?? "", manager);
    if (text !== null) return { texts: [[path, text]], notes: [] };
  }
  const gitlab = read(".gitlab-ci.yml");
  const text = gitlab === null ? null : withGitlabJob(gitlab, manager);
  if (text !== null) return { texts: [[".gitlab-ci.yml", text]], notes: [] };
  return {
    texts: [],
    notes: [`No CI workflow that runs checks was found: run \`${checkCommand(manager)}\` in yours.`],
  };
}

function configPart(read: Read): string {
  return insertJsonMember(read("unambient.config.json") ?? "{}\n", [], "allow", []);
}

function manifestPart(read: Read, version: string): string | null {
  const text = read("package.json");
  if (text === null || /"unambient"\s*:/.test(text)) return text;
  return insertJsonMember(text, ["devDependencies"], "unambient", `^${version}`);
}
