import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { stageFiles } from "../../../src/cli/migrate/stage-files.ts";
import { stage } from "../../../transforms/telemetry/stage.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "unambient-stage-files-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function flagsFor(after: string): unknown {
  const changes = [{ path: "src/log.ts", before: "", after, edits: [] }];
  const files = stageFiles(
    root,
    { stage, sites: [], changes, proof: [] },
    { version: "1.0.0", archive: null },
  );
  const file = files.find(({ path }) => path === "unambient.flags.json");
  return JSON.parse(String(file?.content));
}

it("names the flags that the stage's facades ask for, and no other", () => {
  expect(flagsFor('dictionary("seen", { flag: "use_telemetry_server", legacy: {} })')).toEqual({
    use_telemetry_server: "off",
  });
  expect(flagsFor('spans("stack", { flag: "use_scoped_spans", legacy: [] })')).toEqual({
    use_scoped_spans: "off",
  });
});

it("names the stage's own flag when its changes ask for none", () => {
  expect(flagsFor("bind(callback)")).toEqual({ use_telemetry_server: "off" });
});
