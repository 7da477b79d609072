import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../../src/model/finding.ts";
import { scanElixirTexts } from "../../../src/scan/elixir/scan-elixir.ts";
import { scanProject } from "../../../src/scan/scan-project.ts";
import { cli } from "../../support/run-cli.ts";
import { temporaryFolder, writeFiles } from "../../support/temp-repository.ts";

const module = (name: string, key: string): string =>
  `defmodule ${name} do\n  def put(v), do: Process.put(${key}, v)\n  def read, do: Process.get(${key})\nend\n`;

const MIX = "defmodule Shop.MixProject do\n  def project, do: [app: :shop]\nend\n";

const COUNTER = "let n = 0;\nexport function next() {\n  return n++;\n}\n";

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "mix.exs": MIX, ...files });
  return folder;
}

const namesIn = ({ findings }: ScanResult): readonly string[] => findings.map(({ name }) => name);

describe("a project with Elixir in it", () => {
  it("is scanned with its other languages, in the order of paths", async () => {
    const root = project({
      "assets/app.js": COUNTER,
      "lib/shop.ex": module("Shop", ":tenant"),
      "web/next.ts": COUNTER,
    });
    const scan = await scanProject({ root });
    expect(scan.findings.map(({ path, package: of, form }) => [path, of, form])).toEqual([
      ["assets/app.js", "", "let"],
      ["lib/shop.ex", "shop", "process-dict"],
      ["web/next.ts", "", "let"],
    ]);
    expect([scan.files, scan.lines]).toEqual([4, 5 + 5 + 5 + 4]);
  });

  it("leaves out what Mix fetches and builds, what is ignored, and what lies elsewhere", async () => {
    const root = project({
      ".gitignore": "lib/made.ex\n",
      "deps/other/lib/other.ex": module("Other", ":other"),
      "_build/dev/lib/built.ex": module("Built", ":built"),
      "lib/made.ex": module("Made", ":made"),
      "lib/deps/shop.ex": module("Shop", ":tenant"),
    });
    expect(namesIn(await scanProject({ root }))).toEqual([":tenant"]);
    expect(namesIn(await scanProject({ root, paths: ["test"] }))).toEqual([]);
  });

  it("is found out again after a change, and remembered until then", async () => {
    const root = project({ "lib/shop.ex": module("Shop", ":tenant") });
    const cache = { location: join(temporaryFolder(), "kept") };
    const first = await scanProject({ root, cache });
    expect(namesIn(first)).toEqual([":tenant"]);
    expect(await scanProject({ root, cache })).toEqual({ ...first, timings: expect.anything() });
    writeFiles(root, { "lib/till.ex": module("Till", ":till") });
    expect(namesIn(await scanProject({ root, cache }))).toEqual([":tenant", ":till"]);
    rmSync(join(root, "lib/shop.ex"));
    expect(namesIn(await scanProject({ root, cache }))).toEqual([":till"]);
  });

  it("names what it cannot read, and scans the rest", async () => {
    const deep = `defmodule Deep do\n  def put, do: Process.put(:deep, ${"[".repeat(40_000)}${"]".repeat(40_000)})\nend\n`;
    const root = project({ "lib/deep.ex": deep, "lib/shop.ex": module("Shop", ":tenant") });
    const scan = await scanProject({ root });
    expect(namesIn(scan)).toEqual([":tenant"]);
    expect(scan.skipped).toEqual([
      { path: "lib/deep.ex", reason: expect.stringMatching(/^could not be analysed: /) },
    ]);
  });

  it("reads on behind what does not parse", async () => {
    const root = project({
      "lib/shop.ex": `defmodule Broken do\n  def ) do\nend\n${module("Shop", ":tenant")}`,
    });
    expect(namesIn(await scanProject({ root }))).toEqual([":tenant"]);
  });

  it("says which packages it needs where they are not installed", async () => {
    const texts = new Map([
      ["lib/shop.ex", module("Shop", ":tenant")],
      ["lib/plain.ex", "defmodule Plain do\nend\n"],
    ]);
    const scan = await scanElixirTexts(texts, () => Promise.resolve(null));
    expect(scan).toEqual({
      files: 1,
      lines: 3,
      findings: [],
      skipped: [
        {
          path: "lib/shop.ex",
          reason: "needs the packages web-tree-sitter and tree-sitter-elixir, which are not installed",
        },
      ],
    });
  });
});

describe("the commands", () => {
  it("report, explain, hold and leave what Elixir keeps", async () => {
    const root = project({ "lib/shop.ex": module("Shop", ":tenant") });
    const id = "shop:lib/shop.ex#Shop.:tenant";
    const scan = JSON.parse((await cli(root, ["scan", "--json"])).out) as ScanResult;
    expect(scan.findings.map((finding) => [finding.id, finding.disposition])).toEqual([[id, "manual"]]);
    const told = await cli(root, ["explain", id]);
    expect(told.out).toContain("def put(v), do: Process.put(:tenant, v)");
    expect(told.out).toContain("Left as it is: dictionary-context");
    expect(await cli(root, ["check"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("Hand it in as an argument, or set it in a `with_…` function"),
    });
    expect((await cli(root, ["baseline"])).code).toBe(0);
    expect((await cli(root, ["check"])).code).toBe(0);
    writeFiles(root, { "lib/till.ex": module("Till", ":till") });
    expect(await cli(root, ["check"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("lib/till.ex:2:31  new  :till"),
    });
  });
});

describe("random texts", () => {
  const piece = fc.constantFrom(
    ...[
      "defmodule A do",
      "def f(k) do",
      "defp g, do:",
      "end",
      "Process.put(",
      "Process.get(k)",
      ":erlang.put",
    ],
    ...[
      "(:a, 1)",
      "{__MODULE__, k}",
      "|>",
      "@key",
      "@key :a",
      "quote do",
      "unquote(",
      ")",
      "case",
      "do",
      "nil ->",
    ],
    ...[
      '"#{',
      '}"',
      '"""',
      "fn -> ",
      "&1",
      "\n",
      "\n",
      " ",
      "alias A.{B, C}",
      "k = ",
      "# no",
      "~s(",
      "%{a: 1}",
    ],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));

  it("never stop a scan, and are scanned alike twice", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const texts = new Map([
          ["lib/a.ex", one],
          ["test/b_test.exs", `Process.put(:b, 1)\n${other}`],
        ]);
        const scan = await scanElixirTexts(texts);
        expect(scan.skipped).toEqual([]);
        expect(await scanElixirTexts(texts)).toEqual(scan);
        expect(new Set(scan.findings.map(({ id }) => id)).size).toBe(scan.findings.length);
      }),
      { numRuns: 60 },
    );
  });
});
