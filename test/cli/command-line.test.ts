import { describe, expect, it } from "vitest";
import { commandNames, loadCommand } from "../../src/cli/commands.ts";
import { nearest } from "../../src/cli/nearest.ts";
import { cli } from "../support/run-cli.ts";
import {
  makeRepository,
  smallProject,
  snapshotTree,
  temporaryFolder,
  writeFiles,
} from "../support/temp-repository.ts";

describe("a command line that is wrong", () => {
  it.each<[args: string[], message: string]>([
    [["migrat"], "Unknown command migrat. Did you mean migrate?"],
    [["--frobnicate"], "Unknown option --frobnicate."],
    [["scan", "--jsn"], "Unknown option --jsn. Did you mean --json?"],
    [["scan", "-x"], "Unknown option -x."],
    [["migrate", "--stage"], "--stage needs a value: --stage <a,b>."],
    [["migrate", "--stage", "--yes"], "--stage needs a value"],
    [["scan", "--json=1"], "--json takes no value."],
    [["migrate", "--dry-run", "--continue"], "exclude each other"],
    [["migrate", "--stat", "--yes"], "--stat needs --dry-run"],
    [["migrate", "--dry-run", "--stage", "regstry"], "There is no stage regstry. Did you mean registry?"],
    [["migrate", "--dry-run", "--only", "small:src/agents.js#agent"], "There is no finding"],
    [["scan", "nowhere"], "nowhere does not exist."],
    [["scan", "scr"], "scr does not exist.\n  Did you mean src?"],
    [["scan", "src/agent.js"], "src/agent.js does not exist.\n  Did you mean src/agents.js?"],
    [["scan", "scr/agents.js"], "scr does not exist either. Did you mean src?"],
    [["scan", "--stage", "regstry"], "There is no stage regstry. Did you mean registry?"],
    [["scan", "--output", "src"], "illegal operation on a directory"],
    [["scan", process.execPath], "lies outside the project's root"],
    [["explain"], "Missing argument: <id>."],
    [["explain", "agnets"], "There is no finding agnets. Did you mean agents?"],
    [["undo", "everything"], 'Unexpected argument "everything".'],
    [["scan", "--root", "nowhere"], "--root: nowhere is not a folder."],
  ])("%j", async (args, message) => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, args);
    expect(result.err).toContain(message);
    expect(result.err).not.toContain("internal error");
    expect(result.out).toBe("");
    expect(result.code).toBe(2);
  });

  it("says how it is used when nothing is given, on stderr", async () => {
    const result = await cli(temporaryFolder(), []);
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toContain("Usage: unambient <command>");
  });

  it("never waits for an answer where there is no terminal", async () => {
    const result = await cli(makeRepository().root, ["migrate"]);
    expect(result.code).toBe(2);
    expect(result.err).toContain("There is no terminal to ask questions on.");
    expect(result.err).toContain("--yes");
  });
});

describe("nearest", () => {
  it.each<[word: string, expected: string | null]>([
    ["scan", "scan"],
    ["sacn", "scan"],
    ["mig", "migrate"],
    ["basline", "baseline"],
    ["xyzzy", null],
    ["", null],
  ])("%s -> %s", (word, expected) => {
    expect(nearest(word, ["scan", "migrate", "baseline", "undo"])).toBe(expected);
  });
});

describe("help", () => {
  it.each(commandNames.map((name) => [name]))(
    "%s: every option and argument is in it, within 80 columns",
    async (name) => {
      const result = await cli(temporaryFolder(), [name, "--help"]);
      expect(result.code).toBe(0);
      const command = await loadCommand(name);
      expect(command.name).toBe(name);
      for (const option of Object.keys(command.options)) expect(result.out).toContain(`--${option}`);
      // A command to copy cannot be broken; all else can.
      const copied = new Set(command.examples.map(([example]) => `  ${example}`));
      const lines = result.out.split("\n").filter((line) => !copied.has(line));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it("lists every command", async () => {
    const result = await cli(temporaryFolder(), ["--help"]);
    for (const name of commandNames) expect(result.out).toMatch(new RegExp(`^  ${name} `, "m"));
  });
});

describe("scan", () => {
  it("prints the stable JSON form on stdout and nothing else", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, ["scan", "--json"]);
    expect(result).toMatchObject({ code: 0, err: "" });
    const scan = JSON.parse(result.out) as {
      version: number;
      findings: { name: string; disposition: string }[];
    };
    expect(scan.version).toBe(1);
    expect(scan.findings.map((finding) => [finding.name, finding.disposition])).toEqual([
      ["agents", "auto"],
      ["started", "auto"],
    ]);
  });

  it("looks at the given paths only, as seen from where one stands", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      ...smallProject,
      "lib/other.js": "let other = 0;\nexport const bump = () => ++other;\n",
    });
    const result = await cli(`${folder}/lib`, ["scan", "--json", "."]);
    const scan = JSON.parse(result.out) as { findings: { path: string }[] };
    expect(scan.findings.map((finding) => finding.path)).toEqual(["lib/other.js"]);
  });
});

describe("explain", () => {
  it.each(["agents", "src/agents.js:1", "./src/agents.js:1"])(
    "finds a finding by %s and shows its diff",
    async (words) => {
      const folder = temporaryFolder();
      writeFiles(folder, smallProject);
      const result = await cli(folder, ["explain", words]);
      expect(result.code).toBe(0);
      expect(result.out).toContain("> 1 | const agents = new Map();");
      expect(result.out).toContain('+const agents = registry("agents", {');
      // One finding is asked for: the other one's code stays.
      expect(result.out).not.toContain("started.value");
    },
  );
});

describe("migrate --dry-run", () => {
  it("prints the diffs, writes nothing and ends with 1 when changes are pending", async () => {
    const repository = makeRepository();
    const before = snapshotTree(repository);
    const result = await cli(repository.root, ["migrate", "--dry-run"]);
    expect(result.code).toBe(1);
    expect(result.out).toContain("+++ b/src/agents.js");
    expect(snapshotTree(repository)).toEqual(before);
    expect(repository.git("for-each-ref", "refs/heads/unambient")).toBe("");
  });

  it("ends with 0 when nothing is pending", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "package.json": "{}", "a.js": "export const limit = 3;\n" });
    expect(await cli(folder, ["migrate", "-n"])).toMatchObject({ code: 0, out: "" });
  });

  it("works without git, on files as they are on disk", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, ["migrate", "-n", "--stat", "--stage", "registry,state"]);
    expect(result.code).toBe(1);
    expect(result.out).toMatch(/^registry: 1 file, \+\d+ -\d+\nstate: 1 file, \+\d+ -\d+\n$/);
  });
});

describe("migrate --list", () => {
  it("names every stage with what it would change and ends with 0", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, ["migrate", "--list"]);
    expect(result.code).toBe(0);
    expect(result.out).toMatch(/^registry +1 automatic/m);
    expect(result.out).toMatch(/^state .*only when asked for/m);
  });
});

describe("the root", () => {
  it("is a folder given that is a project apart from the one that the person stands in", async () => {
    const here = temporaryFolder();
    const there = temporaryFolder();
    writeFiles(here, { "package.json": "{}", "a.js": "let here = 0;\nexport const bump = () => ++here;\n" });
    writeFiles(there, { "b.js": "let there = 0;\nexport const bump = () => ++there;\n" });
    const result = await cli(here, ["scan", there, "--json"]);
    const scan = JSON.parse(result.out) as { findings: { path: string }[] };
    expect(scan.findings.map((finding) => finding.path)).toEqual(["b.js"]);
  });

  it("is a folder given where the person stands in no project", async () => {
    const parent = temporaryFolder();
    writeFiles(parent, {
      "one/package.json": "{}",
      "one/a.js": "let one = 0;\nexport const bump = () => ++one;\n",
      "two/b.js": "let two = 0;\nexport const bump = () => ++two;\n",
    });
    const result = await cli(parent, ["scan", "one", "--json"]);
    const scan = JSON.parse(result.out) as { files: number; findings: { path: string }[] };
    expect(scan).toMatchObject({ files: 1, findings: [{ path: "a.js" }] });
  });
});

describe("what a dry run leaves", () => {
  it("says which stage was not part of the run, and how to ask for it", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, smallProject);
    const result = await cli(folder, ["migrate", "--dry-run", "--stage", "registry"]);
    expect(result.err).toMatch(/^ {2}stage-not-asked-for.*\n {4}The stage state was not part of this run\./m);
  });
});
