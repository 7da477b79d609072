import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StageModule } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { withDeletions } from "../../transforms/cache/with-deletions.ts";

const FIXTURES = resolve(import.meta.dirname, "../../__testfixtures__");

/** A stage's fixture: files before, and files after (the same ones where nothing may change). */
export interface Fixture {
  readonly stage: string;
  readonly name: string;
  readonly input: ReadonlyMap<string, string>;
  readonly output: ReadonlyMap<string, string>;
  /** The code that a `refuses-<code>` fixture is named for. */
  readonly refusal: string | null;
  /** `leaves-…`: looks like state, and is none. */
  readonly isDecoy: boolean;
  /** `deleted-…`: a person wants to be rid of its caches; what `finish` makes of the output stands beside it. */
  readonly finished: ReadonlyMap<string, string> | null;
}

/** Every fixture of a stage, those that must do nothing first. */
export function fixturesOf(stage: string): readonly Fixture[] {
  const folder = join(FIXTURES, stage);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const fixtures = names.flatMap((name) => {
    if (statSync(join(folder, name)).isDirectory()) return [folderFixture(stage, folder, name)];
    return name.includes(".input.") ? [fileFixture(stage, folder, name)] : [];
  });
  const rank = ({ refusal, isDecoy }: Fixture) => (refusal !== null || isDecoy ? 0 : 1);
  return fixtures.sort((a, b) => rank(a) - rank(b));
}

function fileFixture(stage: string, folder: string, file: string): Fixture {
  const path = file.replace(".input.", ".");
  const after = join(folder, file.replace(".input.", ".output."));
  const input = new Map([[path, readFileSync(join(folder, file), "utf8")]]);
  const output = existsSync(after) ? new Map([[path, readFileSync(after, "utf8")]]) : input;
  const gone = join(folder, file.replace(".input.", ".finished."));
  const finished = existsSync(gone) ? new Map([[path, readFileSync(gone, "utf8")]]) : null;
  return { ...describeFixture(stage, file.replace(/\.input\..*$/, ""), input, output), finished };
}

function folderFixture(stage: string, folder: string, name: string): Fixture {
  const input = filesBelow(join(folder, name, "input"));
  const after = join(folder, name, "output");
  return describeFixture(
    stage,
    name,
    input,
    existsSync(after) ? new Map([...input, ...filesBelow(after)]) : input,
  );
}

function describeFixture(
  stage: string,
  name: string,
  input: ReadonlyMap<string, string>,
  output: ReadonlyMap<string, string>,
): Fixture {
  const refusal = /^refuses-(.+?)(?:--.*)?$/.exec(name)?.[1] ?? null;
  return { stage, name, input, output, refusal, isDecoy: name.startsWith("leaves-"), finished: null };
}

/** The stage as a fixture is run through it: its name says what a person asked for beforehand. */
export function stageFor({ name }: Fixture, module: StageModule<Facts>): StageModule<Facts> {
  if (!/^deleted-|^refuses-not-dispensable/.test(name)) return module;
  const rewrite: typeof module.rewrite = (finding, facts) =>
    withDeletions(module, [finding.id]).rewrite(finding, facts);
  return { ...module, rewrite };
}

function filesBelow(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    paths.sort().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  );
}
