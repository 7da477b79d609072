import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

const repository = new URL("../../", import.meta.url).pathname;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(repository, "action.yml"), "utf8")) as Action;

/** Plays the part of GitHub's runner: fills in expressions, runs the scripts, reads their outputs. */
class Runner {
  readonly workspace = mkdtempSync(join(realpathSync(tmpdir()), "unambient-action-"));
  readonly project = join(this.workspace, "service");
  readonly outputs: Record<string, Record<string, string>> = {};
  log = "";

  write(path: string, text: string): void {
    const file = join(this.project, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  git(...args: string[]): string {
    const result = spawnSync("git", ["-C", this.workspace, ...args], { encoding: "utf8" });
    if (result.status !== 0) throw new Error(result.stderr);
    return result.stdout.trim();
  }

  tool(...args: string[]): void {
    const bin = join(repository, "bin/unambient.js");
    const result = spawnSync(process.execPath, [bin, ...args], { cwd: this.project, encoding: "utf8" });
    if (result.status !== 0) throw new Error(result.stderr);
  }

  get summary(): string {
    return readFileSync(join(this.workspace, "summary.md"), "utf8");
  }

  /** Runs the steps until one fails; gives its exit code. */
  run(inputs: Record<string, string>): number {
    for (const step of action.runs.steps) {
      if (step.run === undefined || step.if?.includes("open-pull-requests")) continue;
      const code = this.runStep(step, inputs);
      if (code !== 0) return code;
    }
    return 0;
  }

  private runStep(step: Step, inputs: Record<string, string>): number {
    const fill = (text: string): string => this.fill(text, inputs);
    const outputFile = join(this.workspace, "output.txt");
    writeFileSync(outputFile, "");
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]),
    );
    const result = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", fill(step.run ?? "")],
      {
        cwd: join(this.workspace, fill(step["working-directory"] ?? ".")),
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          HOME: this.workspace,
          RUNNER_TEMP: this.workspace,
          GITHUB_OUTPUT: outputFile,
          GITHUB_STEP_SUMMARY: join(this.workspace, "summary.md"),
          CI: "true",
          ...env,
        },
      },
    );
    this.log += result.stdout + result.stderr;
    const lines = readFileSync(outputFile, "utf8").split("\n").filter(Boolean);
    this.outputs[step.id ?? ""] = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    return result.status ?? 1;
  }

  private fill(text: string, inputs: Record<string, string>): string {
    return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
      const [room, first = "", , last = ""] = name.split(".");
      if (room === "inputs") return inputs[first] ?? action.inputs[first]!.default;
      if (name === "github.action_path") return repository;
      if (room === "steps") return this.outputs[first]?.[last] ?? "";
      throw new Error(`the runner knows no ${name}`);
    });
  }
}

describe("action.yml", () => {
  it("uses only inputs, steps and scripts that there are", () => {
    const text = readFileSync(join(repository, "action.yml"), "utf8");
    for (const [, name = ""] of text.matchAll(/inputs\.([\w-]+)/g))
      expect(action.inputs).toHaveProperty([name]);
    const ids = action.runs.steps.map((step) => step.id);
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\./g)) expect(ids).toContain(id);
    for (const [, script = ""] of text.matchAll(/action_path \}\}\/([\w./-]+)/g))
      expect(existsSync(join(repository, script)), script).toBe(true);
  });

  it("never puts an input into a script's text, where it could become a command", () => {
    for (const step of action.runs.steps) expect(step.run ?? "").not.toMatch(/\{\{\s*inputs/);
  });
});

describe("the action's steps", () => {
  let runner: Runner;
  const service = { "working-directory": "service" };

  beforeEach(() => {
    runner = new Runner();
    runner.git("init", "--quiet", "-b", "main");
    runner.git("config", "user.name", "Ada");
    runner.git("config", "user.email", "ada@example.org");
    runner.write("package.json", '{ "name": "service", "type": "module" }');
    runner.write("old.js", "let count = 0;\nexport const next = () => ++count;\n");
    runner.tool("baseline");
    runner.git("add", ".");
    runner.git("commit", "--quiet", "-m", "Start");
  });
  afterEach(() => rmSync(runner.workspace, { recursive: true }));

  it("pass where nothing is new, with a summary and SARIF", () => {
    expect(runner.run(service), runner.log).toBe(0);
    expect(runner.outputs["check"]).toMatchObject({ new: "0" });
    expect(existsSync(runner.outputs["check"]!["sarif-file"]!)).toBe(true);
    expect(runner.summary).toContain("Nothing new.");
    expect(runner.log).not.toContain("::error");
  });

  it("fail on new ambient state, annotated from the repository's top", () => {
    runner.write("new.js", "const jobs = new Map();\nexport const add = (job) => jobs.set(job.id, job);\n");
    expect(runner.run(service)).toBe(1);
    expect(runner.log).toMatch(/^::error file=service\/new\.js,line=1,/m);
    expect(runner.outputs["check"]).toMatchObject({ new: "1" });
    expect(runner.summary).toContain("**1 new.**");
  });

  it("look only at what changed, where asked to", () => {
    runner.write("new.js", "const jobs = new Map();\nexport const add = (job) => jobs.set(job.id, job);\n");
    runner.git("add", ".");
    runner.git("commit", "--quiet", "-m", "New state");
    expect(runner.run({ ...service, since: "HEAD" }), runner.log).toBe(0);
    expect(runner.run({ ...service, since: "HEAD~1" })).toBe(1);
  });

  it("end with the tool's own words when it cannot run", () => {
    runner.write("unambient.config.json", "{ nonsense");
    expect(runner.run(service)).toBe(2);
    expect(runner.log).toContain("unambient.config.json");
    expect(runner.outputs["check"]).toEqual({});
  });
});

describe("templates", () => {
  it("GitLab's jobs and the hook call commands and options that there are", () => {
    const gitlab = parse(readFileSync(join(repository, "ci/gitlab/unambient.gitlab-ci.yml"), "utf8"));
    const [hook] = parse(readFileSync(join(repository, ".pre-commit-hooks.yaml"), "utf8"));
    const lines = [
      ...gitlab["unambient:check"].script,
      ...gitlab["unambient:merge-requests"].script,
      hook.entry,
      readFileSync(join(repository, "ci/hooks/pre-commit"), "utf8"),
    ].join("\n");
    const calls = [...lines.matchAll(/unambient (check|migrate|pr)((?: --[\w-]+)*)/g)];
    expect(calls.length).toBeGreaterThanOrEqual(6);
    for (const [, command = "", options = ""] of calls) {
      const help = spawnSync(process.execPath, [join(repository, "bin/unambient.js"), command, "--help"], {
        encoding: "utf8",
      }).stdout;
      for (const option of options.trim().split(" ").filter(Boolean)) expect(help, command).toContain(option);
    }
  });
});
