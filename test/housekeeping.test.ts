import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { minVersion, satisfies } from "semver";
import { describe, expect, it } from "vitest";
import { scanRefusals } from "../src/scan/refusals.ts";
import { stageList } from "../transforms/index.ts";

const ROOT = resolve(import.meta.dirname, "..");
const FIXTURES = join(ROOT, "__testfixtures__");
const STAGE_FILES = ["stage.ts", "match.ts", "rewrite.ts", "refusals.ts", "runbook.md", "index.ts"];

/** What looks for places in files has no finding to match. */
const FILE_STAGE_FILES = ["stage.ts", "find-places.ts", "refusals.ts", "runbook.md", "module.ts"];

const ids = stageList.map(({ stage }) => stage.id);
const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

describe.each(stageList)("stage $stage.id", ({ stage, refusals }) => {
  const fixtures = namesIn(join(FIXTURES, stage.id));

  it("has the files that every stage has", () => {
    const own = namesIn(join(ROOT, "transforms", stage.id));
    const wanted = stage.unit === "files" ? FILE_STAGE_FILES : STAGE_FILES;
    expect(wanted.filter((file) => !own.includes(file))).toEqual([]);
  });

  it("has the example that the documents show", () => {
    expect(fixtures.filter((name) => /^example\.(input|output)\.\w+$/.test(name))).toHaveLength(2);
  });

  it("has a page in the documents", () => {
    expect(stage.docs).toBe(`docs/stages/${stage.id}.md`);
    expect(existsSync(join(ROOT, stage.docs))).toBe(true);
  });

  it("has a fixture for each reason to refuse", () => {
    const proven = new Set(fixtures.map(refusalOf));
    expect(Object.keys(refusals).filter((code) => !proven.has(code))).toEqual([]);
  });

  it.runIf(stage.unit !== "files" && stage.id !== "enforce")(
    "has forty fixtures, and as many that must do nothing as rewrites",
    () => {
      const cases = [...new Set(fixtures.map(caseOf))];
      const idle = cases.filter((name) => /^(refuses|leaves)-/.test(name));
      expect(cases.length).toBeGreaterThanOrEqual(40);
      expect(idle.length).toBeGreaterThanOrEqual(cases.length - idle.length);
    },
  );

  it("says for each refusal what it means and what to do", () => {
    const mute = Object.entries(refusals).filter(([, { message, hint }]) => !message.trim() || !hint.trim());
    expect(mute).toEqual([]);
  });

  it("comes after stages that exist and stand before it", () => {
    const before = ids.slice(0, ids.indexOf(stage.id));
    expect(stage.dependsOn.filter((id) => !before.includes(id))).toEqual([]);
  });

  it("has no output without an input", () => {
    const inputs = new Set(fixtures.filter((name) => name.includes(".input.")).map(caseOf));
    const orphans = fixtures.filter((name) => name.includes(".output.") && !inputs.has(caseOf(name)));
    expect(orphans).toEqual([]);
  });
});

describe("the collection", () => {
  it("has a fixture for each reason of the scan to leave something alone", () => {
    const proven = new Set(ids.flatMap((id) => namesIn(join(FIXTURES, id)).map(refusalOf)));
    expect(Object.keys(scanRefusals).filter((code) => !proven.has(code))).toEqual([]);
  });

  it("names each stage and each flag once", () => {
    const flags = stageList.flatMap(({ stage }) => stage.flag ?? []);
    expect([...new Set(ids)]).toEqual(ids);
    expect([...new Set(flags)]).toEqual(flags);
  });

  it("has no fixtures and no page of a stage that is gone", () => {
    expect(namesIn(FIXTURES).filter((name) => !ids.includes(name))).toEqual([]);
    const pages = namesIn(join(ROOT, "docs", "stages")).map((name) => name.replace(/\.md$/, ""));
    expect(pages.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it("links to files that exist", () => {
    const broken = markdownFiles().flatMap((path) => brokenLinks(path));
    expect(broken).toEqual([]);
  });

  it("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    // The screens are those of a user's project, with its commands.
    const pages = markdownFiles().filter((path) => path !== join("docs", "screens.md"));
    const named = pages.flatMap((path) =>
      [...readFileSync(join(ROOT, path), "utf8").matchAll(/npm run ([\w:-]+)(?! -w)/g)].map(
        (match) => match[1],
      ),
    );
    expect([...new Set(named)].filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });
});

interface Manifest {
  version?: string;
  dev?: boolean;
  engines?: { node?: string };
}

describe("what users install", () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
  const { packages } = read("package-lock.json") as { packages: Record<string, Manifest> };

  it("runs on the oldest Node that package.json promises", () => {
    const promised = minVersion((read("package.json") as Manifest).engines?.node ?? "");
    const beyond = Object.entries(packages)
      .filter(([, { dev, engines }]) => dev !== true && !satisfies(promised ?? "", engines?.node ?? "*"))
      .map(([path, { version, engines }]) => `${path} ${version} wants ${engines?.node}`);
    expect(promised?.version).toBe("20.19.0");
    expect(beyond).toEqual([]);
  });
});

/** `refuses-<code>.input.ts`, or `refuses-<code>--<variant>.input.ts` where a reason has several faces. */
function refusalOf(fixture: string): string | undefined {
  return /^refuses-([a-z0-9]+(?:-[a-z0-9]+)*)(?:--|\.|$)/.exec(fixture)?.[1];
}

function caseOf(fixture: string): string {
  return fixture.replace(/\.(input|output|finished)\..*$/, "");
}

function markdownFiles(): string[] {
  const docs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" });
  const pages = docs.filter((name) => name.endsWith(".md")).map((name) => join("docs", name));
  return ["README.md", "MIGRATION.md", "CONTRIBUTING.md", "CHANGELOG.md", ...pages];
}

function brokenLinks(path: string): string[] {
  const text = readFileSync(join(ROOT, path), "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
  return targets
    .filter((target) => !existsSync(join(ROOT, path, "..", target)))
    .map((target) => `${path}: ${target}`);
}

/** The numbers of a stage's row in the first table of a page that has such rows. */
function numbersOf(page: string, stage: string): number[] {
  const row = new RegExp(`^ +${stage}((?: +\\d+)+)$`, "m").exec(readFileSync(join(ROOT, page), "utf8"))?.[1];
  return (row ?? "").trim().split(/ +/).map(Number);
}

// The screens are those of a real run; README's picture of the same example is written by hand.
describe("the picture in README.md", () => {
  it.each(["registry", "cache", "error-context", "telemetry", "state", "tests"])(
    "counts for %s what the wizard's screens count",
    (stage) => {
      const [auto = 0, assist = 0, manual = 0] = numbersOf("docs/screens.md", stage);
      expect(numbersOf("README.md", stage)).toEqual([auto + assist + manual, auto + assist, assist, manual]);
    },
  );
});

describe("comments", () => {
  const WIDTH = 120;
  const folders = ["bench", "bin", "runtime/src", "scripts", "src", "transforms"];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:ts|mjs|js)$/.test(path))
      .map((path) => join(folder, path)),
  );

  it("are no wider than a page", () => {
    const wide = sources.flatMap((path) => {
      let isExample = false;
      return readFileSync(join(ROOT, path), "utf8")
        .split("\n")
        .flatMap((line, at) => {
          isExample = line.includes("@example") || (isExample && !line.includes("*/"));
          const isComment = /^\s*(?:\/\/|\/?\*)/.test(line) && !isExample;
          return isComment && line.length > WIDTH ? [`${path}:${at + 1}`] : [];
        });
    });
    expect(wide).toEqual([]);
  });
});
