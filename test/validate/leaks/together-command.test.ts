import { describe, expect, it } from "vitest";
import { togetherCommand } from "../../../src/validate/leaks/together-command.ts";
import { temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

const shuffleFlags = "--no-isolate --no-file-parallelism --sequence.shuffle.files --sequence.seed=7";

function lineOf(line: string, script?: string, files: readonly string[] = []): string {
  const root = temporaryFolder();
  writeFiles(root, { "package.json": JSON.stringify({ scripts: { test: script } }) });
  const command = togetherCommand(line, root, files);
  return command.kind === "none" ? `none: ${command.reason}` : command.line(7);
}

describe("togetherCommand", () => {
  it.each<[line: string, script: string | undefined, expected: string]>([
    ["npx vitest run", undefined, `npx vitest run ${shuffleFlags}`],
    ["npm run test", "tsc && vitest run", `npm run test -- ${shuffleFlags}`],
    ["pnpm run test", "vitest run", `pnpm run test ${shuffleFlags}`],
    ["npx jest", undefined, "npx jest --runInBand --randomize --seed=7"],
    [
      "npm run test",
      "vitest run && ./after.sh",
      "none: it is not known how npm run test runs its files in one process",
    ],
    ["make test", undefined, "none: it is not known how make test runs its files in one process"],
    ["node --test", undefined, "none: there is no test file that node can run by itself"],
  ])("%s (%s)", (line, script, expected) => {
    expect(lineOf(line, script)).toBe(expected);
  });

  it.each([
    ["npm --prefix server run test", `npm --prefix server run test -- ${shuffleFlags}`],
    ["yarn --cwd server run test", `yarn --cwd server run test ${shuffleFlags}`],
    [
      "pnpm --dir client run test",
      "none: it is not known how pnpm --dir client run test runs its files in one process",
    ],
  ])("reads the script of the package in a folder: %s", (line, expected) => {
    const root = temporaryFolder();
    writeFiles(root, {
      "package.json": '{"scripts":{"test":"npx jest"}}',
      "server/package.json": '{"scripts":{"test":"vitest run"}}',
    });
    const command = togetherCommand(line, root, []);
    expect(command.kind === "none" ? `none: ${command.reason}` : command.line(7)).toBe(expected);
  });

  it("has mocha require the module that shuffles", () => {
    expect(lineOf("npx mocha")).toMatch(/^npx mocha --no-parallel --require \S*mocha-shuffle\.js$/);
  });

  it("hands tape its files in another order, with what it requires", () => {
    const files = ["a.js", "b.js", "typed.ts"];
    expect(lineOf("npm run test", "nyc tape -r ./setup test/*.js", files)).toMatch(
      /^npx --no-install tape -r \.\/setup (a\.js b\.js|b\.js a\.js)$/,
    );
  });

  it("starts the files that start themselves in one process, with node's own options", () => {
    const files = ["a.test.js", "of two.test.mjs", "typed.test.ts"];
    expect(lineOf("node --import ./setup.js --test", undefined, files)).toMatch(
      /^node --import \.\/setup\.js \S*run-together\.js a\.test\.js "of two\.test\.mjs"$/,
    );
  });
});
