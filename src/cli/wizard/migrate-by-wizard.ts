import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOwnersFile } from "../../config/code-owners.ts";
import { loadConfig, type LoadedConfig } from "../../config/load-config.ts";
import { asNewFile } from "../../config/new-json-file.ts";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { detectCommands, type ProjectCommand } from "../../validate/detect-commands.ts";
import { rewrittenFiles } from "../../validate/own-packages.ts";
import type { Answers } from "../../wizard/answers.ts";
import { Cancelled, type Asker } from "../../wizard/asker.ts";
import { cursorAsker } from "../../wizard/cursor-asker.ts";
import { foundLimits } from "../../wizard/found-limits.ts";
import { migrateWizard } from "../../wizard/migrate-wizard.ts";
import { plainAsker } from "../../wizard/plain-asker.ts";
import type { ScopePlace } from "../../wizard/scopes-steps.ts";
import { withAnswers } from "../../wizard/save-answers.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import { migrateForReal } from "../migrate/migrate-for-real.ts";
import { planTree, type PlannedTree } from "../plan-tree.ts";
import { progressPrinter } from "../progress.ts";
import { repositoryPrefix, repositoryTop } from "../repository-prefix.ts";
import { deletableCaches } from "./deletable-caches.ts";
import { foundOwners } from "./found-owners.ts";
import { offerPullRequests } from "./offer-pull-requests.ts";
import { renderWelcome } from "./render-welcome.ts";
import { placesIn } from "./scope-places.ts";
import { explain, showDiff } from "./show-plan.ts";

const CONFIG_FILE = "unambient.config.json";

/** The wizard: looks, asks, saves the answers, and runs the migration that they describe. */
export async function migrateByWizard(input: MigrateInput, paths: readonly string[]): Promise<ExitCode> {
  const { io, root } = input;
  const progress = progressPrinter(io);
  const request = {
    root,
    paths,
    stages: "findings",
    only: [],
    typeGate: false,
    progress: progress.show,
  } as const;
  const tree = await planTree(request).finally(progress.clear);
  const planned = { ...tree, places: placesIn(root, tree.files) };
  io.err(renderWelcome(planned.scan, planned.plan, planned.places));
  if (planned.plan.stages.every((stage) => stage.sites.every((site) => site.disposition === "manual"))) {
    io.err("Nothing here can be rewritten. `unambient scan` says why.\n");
    return exitCodes.done;
  }
  const config = await loadConfig(root);
  const asker = askerFor(input);
  try {
    const answers = withCodemods(await ask(input, asker, planned, config, paths), config);
    if (answers === null) {
      io.err("Nothing was changed.\n");
      return exitCodes.done;
    }
    await save(input, config, answers);
    const code = await migrateForReal(withAnswersAsOptions(input, answers), paths);
    if (code === exitCodes.done) await offerPullRequests(asker, io, root);
    return code;
  } finally {
    asker.close();
  }
}

/** A configuration that is a program does not hold the answers: what can be said by options is. */
function withAnswersAsOptions(input: MigrateInput, answers: Answers): MigrateInput {
  const options = {
    ...input.options,
    stage: answers.stages,
    only: answers.only,
    split: answers.split,
    commits: answers.commits,
    "no-validate": !answers.validate || input.options["no-validate"],
  };
  return { ...input, options };
}

async function ask(
  input: MigrateInput,
  asker: Asker,
  planned: PlannedTree & { readonly places: readonly ScopePlace[] },
  config: LoadedConfig,
  paths: readonly string[],
): Promise<Answers | null> {
  const { root } = input;
  try {
    return await migrateWizard({
      asker,
      plan: planned.plan,
      configured: definedAnswers(config),
      foundOwners: (ids) => foundOwners(root, planned.scan.findings, ids),
      foundLimits: (files) => foundLimits(files.map((path) => readFileSync(join(root, path), "utf8"))),
      deletableCaches: (caches) => deletableCaches(root, caches),
      scopePlaces: planned.places,
      hasCodeOwners: codeOwnersFile(repositoryTop(root, repositoryPrefix(root))) !== null,
      checks: checksText(input, planned, config),
      showDiff: (answers) => showDiff(input, paths, answers),
      explain: (id) => explain(input, planned, paths, id),
    });
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

/** The project's own transforms are in its configuration to be run: nobody is asked about them. */
function withCodemods(answers: Answers | null, { values }: LoadedConfig): Answers | null {
  if (answers === null) return null;
  const ids = (values.codemods ?? []).map(({ id }) => id);
  return { ...answers, stages: [...new Set([...answers.stages, ...ids])] };
}

function askerFor({ io, options }: MigrateInput): Asker {
  const make = options.plain || io.env["TERM"] === "dumb" ? plainAsker : cursorAsker;
  return make(process.stdin, process.stderr);
}

function definedAnswers({ values }: LoadedConfig) {
  const { stages, only, cache, deleteCaches, scopes, owners } = values;
  const { branchPattern, split, commits, validate } = values;
  return {
    ...(stages === undefined ? {} : { stages }),
    ...(only === undefined ? {} : { only }),
    ...(cache === undefined ? {} : { cache }),
    ...(deleteCaches === undefined ? {} : { deleteCaches }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(owners === undefined ? {} : { owners }),
    ...(branchPattern === undefined ? {} : { branchPattern }),
    ...(split === undefined ? {} : { split }),
    ...(commits === undefined ? {} : { commits }),
    ...(validate?.branches === undefined ? {} : { validate: validate.branches }),
  };
}

function checksText({ root }: MigrateInput, { plan }: PlannedTree, { values }: LoadedConfig): string {
  const files = rewrittenFiles(plan.stages.flatMap((stage) => stage.sites));
  const { types, tests } = detectCommands(root, values, files);
  const line = (command: ProjectCommand) => (command.kind === "command" ? [command.line] : []);
  const lines = [...line(types), ...line(tests)];
  return lines.length === 0 ? "(no checks were found in package.json)" : `(${lines.join("; ")})`;
}

/** A configuration that is a program is not edited: the person is told what to put in. */
async function save({ io, root }: MigrateInput, config: LoadedConfig, answers: Answers): Promise<void> {
  if (config.path !== null && config.path !== CONFIG_FILE) {
    io.err(`To repeat this run, put into ${config.path}:\n${withAnswers(null, answers)}`);
    return;
  }
  const file = join(root, CONFIG_FILE);
  const text = existsSync(file) ? readFileSync(file, "utf8") : null;
  const after = withAnswers(text, answers);
  await writeFileAtomically(file, text === null ? asNewFile(root, after) : after);
  io.err(`Answers saved to ${CONFIG_FILE}: \`unambient migrate --yes\` repeats this run.\n`);
}
