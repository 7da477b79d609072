import { describe, expect, it } from "vitest";
import { runRequest } from "../../../src/cli/migrate/run-request.ts";
import { migrate, type MigrateInput } from "../../../src/cli/commands/migrate.ts";
import { parseCommand } from "../../../src/cli/parse-command.ts";
import type { Command } from "../../../src/cli/command.ts";

function request(args: readonly string[], config: Parameters<typeof runRequest>[2]) {
  const { options } = parseCommand(migrate as unknown as Command, args);
  return runRequest(options as MigrateInput["options"], [], config);
}

const saved = {
  stages: ["registry", "cache"],
  only: ["a:b#c"],
  cache: { ttlSeconds: 9, max: 8, each: { "a:b#c": { ttlSeconds: 2, max: 1 } } },
  owners: { "a:b#c": "socket" },
  branchPattern: "u/{stage}",
  split: "package",
  commits: "finding",
  runtime: "vendor",
  validate: { branches: false },
} as const;
const config = { ...saved, stages: [...saved.stages], only: [...saved.only] };

describe("runRequest", () => {
  it("asks for what the configuration says when the command line says nothing", () => {
    expect(request([], config)).toEqual({
      paths: [],
      stages: saved.stages,
      only: saved.only,
      goneFindings: "ignored",
      validate: false,
      vendor: true,
      hooks: true,
      split: "package",
      commits: "finding",
      cache: saved.cache,
      owners: saved.owners,
      branchPattern: "u/{stage}",
    });
  });

  it("takes stages of the command line whole, and refuses findings named there that are gone", () => {
    expect(request(["--stage", "state"], config)).toMatchObject({ stages: ["state"], only: [] });
    const named = request(["--only", "x"], config);
    expect(named).toMatchObject({ stages: saved.stages, only: ["x"] });
    expect(named).not.toHaveProperty("goneFindings");
  });

  it("lets the command line go before the configuration", () => {
    const given = request(["--split", "directory", "--commits", "stage", "--no-verify"], config);
    expect(given).toMatchObject({ split: "directory", hooks: false });
    expect(given).not.toHaveProperty("commits");
  });

  it("asks for every default where nothing is said", () => {
    expect(request([], {})).toEqual({
      paths: [],
      stages: null,
      only: [],
      goneFindings: "ignored",
      validate: true,
      vendor: false,
      hooks: true,
    });
  });
});
