import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gitlabForge } from "../../src/forge/gitlab/gitlab-forge.ts";
import type { Forge, PullRequestSpec } from "../../src/forge/pull-request.ts";
import { syncStack } from "../../src/forge/sync-stack.ts";
import { FakeGitlab } from "./fake-gitlab.ts";
import { sampleSpec, sampleStack } from "./sample-specs.ts";

describe("a stack on GitLab", () => {
  let host: FakeGitlab;
  let forge: Forge;
  let url: string;

  const connect = (token = "good-token", project = "acme/tools/service") =>
    gitlabForge({ project, apiUrl: `${url}/api/v4`, token, client: { sleep: async () => {} } });

  beforeEach(async () => {
    host = new FakeGitlab();
    url = await host.start();
    forge = connect();
  });
  afterEach(() => host.stop());

  const actions = async (specs: readonly PullRequestSpec[]) =>
    (await syncStack(forge, specs)).map(({ stage, action }) => `${stage} ${action}`);

  it("opens one request a stage, each into the branch below, then changes nothing", async () => {
    expect(await actions(sampleStack)).toEqual(["registry opened", "cache opened", "state opened"]);
    expect(host.merges.map((merge) => [merge.source_branch, merge.target_branch, merge.draft])).toEqual([
      ["unambient/1-registry", "main", true],
      ["unambient/2-cache", "unambient/1-registry", true],
      ["unambient/3-state", "unambient/2-cache", true],
    ]);
    expect(host.merges[0]).toMatchObject({
      title: "Draft: refactor(registry): move 3 pieces of ambient state",
      labels: ["unambient"],
    });
    expect(host.merges[0]!.description).toContain("2. !2 cache");
    const writes = host.writes.length;
    expect(await actions(sampleStack)).toEqual(["registry unchanged", "cache unchanged", "state unchanged"]);
    expect(host.writes.length).toBe(writes);
  });

  it("makes a draft ready and renames it in one go, without bringing back the old title", async () => {
    await syncStack(forge, [sampleSpec()]);
    await syncStack(forge, [sampleSpec({ title: "refactor(registry): move 9", draft: false })]);
    expect(host.merges[0]).toMatchObject({ title: "refactor(registry): move 9", draft: false });
    expect(await actions([sampleSpec({ title: "refactor(registry): move 9", draft: false })])).toEqual([
      "registry unchanged",
    ]);
  });

  it("keeps a draft mark in a person's own spelling and title", async () => {
    await syncStack(forge, [sampleSpec()]);
    host.merges[0]!.title = "[Draft] Mine";
    host.merges[0]!.draft = true;
    await syncStack(forge, [sampleSpec({ commit: "2".repeat(40) })]);
    expect(host.merges[0]!.title).toBe("[Draft] Mine");
  });

  it("asks people for reviews and names those it cannot ask", async () => {
    const [outcome] = await syncStack(forge, [sampleSpec({ reviewers: ["ada", "nobody", "acme/team"] })]);
    expect(host.merges[0]!.reviewers).toEqual([{ id: 7 }]);
    expect(outcome?.notes).toHaveLength(2);
  });

  it.each([
    ["a bad token", () => connect("glpat-secret"), "bad-token"],
    ["a hidden project", () => connect("good-token", "acme/other"), "repository-not-found"],
  ])("says what is wrong with %s, without the token", async (_, make, code) => {
    const error: any = await syncStack(make(), [sampleSpec()]).catch((caught: unknown) => caught);
    expect(error.code).toBe(code);
    expect(`${error.stack} ${error.hint}`).not.toContain("glpat-secret");
  });

  it("reads GitLab's many ways to say why", async () => {
    const say = async (status: number, body: unknown) => {
      host.queued.push({ status, body });
      return ((await syncStack(forge, [sampleSpec()]).catch((caught: unknown) => caught)) as Error).message;
    };
    expect(await say(403, { error: "insufficient_scope", error_description: "needs api" })).toContain(
      "needs api",
    );
    expect(await say(400, { message: { base: ["is missing", "or wrong"] } })).toContain(
      "base: is missing; or wrong",
    );
    expect(await say(409, { message: ["Another one exists"] })).toContain("Another one exists");
  });
});
