import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { githubForge } from "../../src/forge/github/github-forge.ts";
import type { Forge, PullRequestSpec } from "../../src/forge/pull-request.ts";
import { syncStack } from "../../src/forge/sync-stack.ts";
import { FakeGithub } from "./fake-github.ts";
import { sampleSpec, sampleStack } from "./sample-specs.ts";

describe("a stack on GitHub", () => {
  let host: FakeGithub;
  let forge: Forge;
  let url: string;
  let waited: number[];

  const connect = (
    changes: { repository?: string; headOwner?: string; token?: string; apiUrl?: string } = {},
  ) =>
    githubForge({
      repository: "acme/service",
      headOwner: "acme",
      apiUrl: url,
      token: "good-token",
      client: { sleep: async (ms) => void waited.push(ms), now: () => 1_000_000, timeout: 5000 },
      ...changes,
    });

  beforeEach(async () => {
    host = new FakeGithub();
    for (const spec of sampleStack) host.branches.add(spec.head);
    url = await host.start();
    waited = [];
    forge = connect();
  });
  afterEach(() => host.stop());

  const actions = async (specs: readonly PullRequestSpec[]) =>
    (await syncStack(forge, specs)).map(({ stage, action }) => `${stage} ${action}`);

  it("opens one request a stage, each on the branch below, as labelled drafts with a map of the stack", async () => {
    expect(await actions(sampleStack)).toEqual(["registry opened", "cache opened", "state opened"]);
    expect(host.pulls.map((pull) => [pull.head.ref, pull.base.ref, pull.draft, pull.labels])).toEqual([
      ["unambient/1-registry", "main", true, ["unambient"]],
      ["unambient/2-cache", "unambient/1-registry", true, ["unambient"]],
      ["unambient/3-state", "unambient/2-cache", true, ["unambient"]],
    ]);
    expect(host.pulls[1]?.body).toContain("1. #1 registry\n2. **#2 cache** ← this one\n3. #3 state");
    expect(host.pulls[1]?.body).toContain("What the registry stage does.");
  });

  it("changes nothing the second time", async () => {
    await syncStack(forge, sampleStack);
    const before = host.writes.length;
    expect(await actions(sampleStack)).toEqual(["registry unchanged", "cache unchanged", "state unchanged"]);
    expect(host.writes.length).toBe(before);
  });

  it("updates text and title in place and leaves what people wrote around it", async () => {
    await syncStack(forge, [sampleSpec()]);
    const [pull] = host.pulls;
    pull!.body = `Ada: please wait for me.\r\n\r\n${pull!.body!.replaceAll("\n", "\r\n")}\r\n\r\nGrace: looks good`;
    expect(await actions([sampleSpec()])).toEqual(["registry unchanged"]);
    const changed = sampleSpec({
      title: "refactor(registry): move 4",
      body: () => "New words.",
      commit: "2".repeat(40),
    });
    expect(await actions([changed])).toEqual(["registry updated"]);
    expect(pull!.title).toBe("refactor(registry): move 4");
    expect(pull!.body).toMatch(/^Ada: please wait for me\.[\s\S]*New words\.[\s\S]*Grace: looks good$/);
    expect(pull!.body).not.toContain("What the registry stage does.");
    expect(await actions([changed])).toEqual(["registry unchanged"]);
  });

  it("keeps a title that a person gave", async () => {
    await syncStack(forge, [sampleSpec()]);
    host.pulls[0]!.title = "Registries at last";
    const outcome = await syncStack(forge, [sampleSpec({ title: "refactor(registry): move 4" })]);
    expect(host.pulls[0]!.title).toBe("Registries at last");
    expect(outcome[0]?.notes).toEqual(["its title was edited, and stays"]);
    await syncStack(forge, [sampleSpec({ title: "refactor(registry): move 5" })]);
    expect(host.pulls[0]!.title).toBe("Registries at last");
  });

  it("adds its block below the text of a request that someone opened by hand", async () => {
    host.pulls.push({
      number: 1,
      node_id: "PR_1",
      html_url: "u",
      state: "open",
      merged_at: null,
      draft: false,
      title: "My own",
      body: "Mine.",
      head: { ref: "unambient/1-registry", label: "acme:unambient/1-registry" },
      base: { ref: "main" },
      user: { login: "grace" },
      labels: [],
      reviewers: [],
    });
    expect(await actions([sampleSpec()])).toEqual(["registry updated"]);
    expect(host.pulls[0]).toMatchObject({ title: "My own", draft: false });
    expect(host.pulls[0]!.body).toMatch(/^Mine\.\n\n<!-- unambient:begin /);
    expect(await actions([sampleSpec()])).toEqual(["registry unchanged"]);
  });

  it("makes a draft ready once it is green, and a draft again when it is not", async () => {
    await syncStack(forge, [sampleSpec()]);
    expect(await actions([sampleSpec({ draft: false })])).toEqual(["registry updated"]);
    expect(host.pulls[0]!.draft).toBe(false);
    expect(await actions([sampleSpec({ draft: true })])).toEqual(["registry updated"]);
    expect(host.pulls[0]!.draft).toBe(true);
  });

  it("works on an enterprise server: REST below /api/v3, GraphQL beside it", async () => {
    const server = new FakeGithub(true);
    for (const spec of sampleStack) server.branches.add(spec.head);
    const base = await server.start();
    onTestFinished(() => server.stop());
    forge = connect({ apiUrl: `${base}/api/v3` });
    expect(await actions(sampleStack)).toEqual(["registry opened", "cache opened", "state opened"]);
    expect(await actions([sampleSpec({ draft: false })])).toEqual(["registry updated"]);
    expect(server.pulls[0]!.draft).toBe(false);
    forge = connect({ apiUrl: base });
    await expect(syncStack(forge, [sampleSpec()])).rejects.toMatchObject({ code: "repository-not-found" });
  });

  it("leaves a draft alone that a person made or unmade", async () => {
    await syncStack(forge, [sampleSpec()]);
    host.pulls[0]!.draft = false;
    await syncStack(forge, [sampleSpec({ commit: "2".repeat(40) })]);
    await syncStack(forge, [sampleSpec({ commit: "3".repeat(40) })]);
    expect(host.pulls[0]!.draft).toBe(false);
  });

  it("puts the next one onto the base once the one below is merged", async () => {
    await syncStack(forge, sampleStack);
    Object.assign(host.pulls[0]!, { state: "closed", merged_at: "2026-01-01T00:00:00Z" });
    expect(await actions(sampleStack)).toEqual(["registry left alone", "cache updated", "state updated"]);
    expect(host.pulls[1]!.base.ref).toBe("main");
    expect(host.pulls[2]!.base.ref).toBe("unambient/2-cache");
    expect(host.pulls[2]!.body).toContain("1. #1 registry (merged)");
    expect(await actions(sampleStack)).toEqual(["registry left alone", "cache unchanged", "state unchanged"]);
  });

  it("does not reopen what someone closed", async () => {
    await syncStack(forge, [sampleSpec()]);
    host.pulls[0]!.state = "closed";
    const [outcome] = await syncStack(forge, [sampleSpec({ commit: "2".repeat(40) })]);
    expect(outcome).toMatchObject({
      action: "left alone",
      notes: ["someone closed it; reopen it to have it updated"],
    });
    expect(host.pulls).toHaveLength(1);
  });

  it("keeps the body within GitHub's limit whatever stands around the block", async () => {
    const long = sampleSpec({ body: (limit) => "x".repeat(limit) });
    await syncStack(forge, [long]);
    host.pulls[0]!.body += `\n${"y".repeat(30_000)}`;
    await syncStack(forge, [{ ...long, commit: "2".repeat(40) }]);
    expect(host.pulls[0]!.body!.length).toBeLessThanOrEqual(65_536);
    expect(host.pulls[0]!.body).toContain("yyy");
    expect(await actions([{ ...long, commit: "2".repeat(40) }])).toEqual(["registry unchanged"]);
  });

  it("asks for reviews, and names those who cannot be asked", async () => {
    const [outcome] = await syncStack(forge, [sampleSpec({ reviewers: ["grace", "ada", "acme/nobody"] })]);
    expect(host.pulls[0]!.reviewers).toEqual(["grace"]);
    expect(outcome?.notes).toEqual([
      expect.stringMatching(
        /^ada cannot be asked for a review: Review cannot be requested from pull request author/,
      ),
      expect.stringMatching(/^acme\/nobody cannot be asked for a review: Reviews may only be requested/),
    ]);
  });

  it("opens for review where the repository has no drafts, and says so", async () => {
    host.hasDrafts = false;
    const [outcome] = await syncStack(forge, [sampleSpec()]);
    expect(outcome?.notes).toEqual(["this repository has no drafts, so it is open for review"]);
    expect(await actions([sampleSpec()])).toEqual(["registry unchanged"]);
  });

  it("opens only the lowest from a fork", async () => {
    const fork = connect({ headOwner: "ada" });
    for (const spec of sampleStack) host.branches.add(`ada:${spec.head}`);
    const outcomes = await syncStack(fork, sampleStack, { lowestOnly: true });
    expect(outcomes.map(({ action }) => action)).toEqual(["opened", "left alone", "left alone"]);
    expect(outcomes[1]?.notes[0]).toContain("it waits until the one below is merged");
    expect(host.pulls[0]!.head.label).toBe("ada:unambient/1-registry");
    Object.assign(host.pulls[0]!, { state: "closed", merged_at: "2026-01-01T00:00:00Z" });
    await syncStack(fork, sampleStack, { lowestOnly: true });
    expect(host.pulls.map((pull) => [pull.head.ref, pull.base.ref])).toEqual([
      ["unambient/1-registry", "main"],
      ["unambient/2-cache", "main"],
    ]);
  });

  describe("when GitHub says no", () => {
    const failure = async (work: Promise<unknown>) => {
      const error: any = await work.then(
        () => null,
        (caught: unknown) => caught,
      );
      expect(error, "it should have failed").not.toBeNull();
      expect(`${error.message} ${error.hint} ${error.stack}`).not.toContain("good-token");
      return { code: error.code, text: `${error.message} ${error.hint}` };
    };

    it("tells a bad token without showing it", async () => {
      const { code, text } = await failure(syncStack(connect({ token: "ghp_secret" }), [sampleSpec()]));
      expect(code).toBe("bad-token");
      expect(text).not.toContain("ghp_secret");
    });

    it("tells which repository it cannot see", async () => {
      const { code, text } = await failure(syncStack(connect({ repository: "acme/hidden" }), [sampleSpec()]));
      expect(code).toBe("repository-not-found");
      expect(text).toContain("acme/hidden");
    });

    it("names the permission that a token lacks", async () => {
      host.queued.push({
        status: 403,
        body: { message: "Resource not accessible by personal access token", status: "403" },
        headers: { "x-accepted-github-permissions": "pull_requests=write" },
      });
      expect(await failure(syncStack(forge, [sampleSpec()]))).toMatchObject({
        code: "missing-scope",
        text: expect.stringContaining("it needs pull_requests=write"),
      });
      host.queued.push({
        status: 403,
        body: { message: "Must have admin rights", status: "403" },
        headers: { "x-accepted-oauth-scopes": "repo", "x-oauth-scopes": "read:org" },
      });
      expect((await failure(syncStack(forge, [sampleSpec()]))).text).toContain(
        "scopes read:org; it needs one of repo",
      );
    });

    it("asks for single sign-on where the organisation does", async () => {
      host.queued.push({
        status: 403,
        body: { message: "SSO" },
        headers: { "x-github-sso": "required; url=x" },
      });
      expect((await failure(syncStack(forge, [sampleSpec()]))).code).toBe("token-needs-sso");
    });

    it("says that the base or the branch is not there", async () => {
      expect((await failure(syncStack(forge, [sampleSpec({ base: "nope" })]))).text).toContain("--base");
      expect((await failure(syncStack(forge, [sampleSpec({ head: "nope" })]))).text).toContain("push it");
    });

    it("waits as long as it is told, then goes on", async () => {
      host.queued.push(
        { status: 429, body: { message: "slow down" }, headers: { "retry-after": "7" } },
        {
          status: 403,
          body: { message: "API rate limit exceeded for user ID 1." },
          headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1030" },
        },
        {
          status: 403,
          body: { message: "You have exceeded a secondary rate limit." },
          headers: { "retry-after": "60" },
        },
        { status: 502, body: "<html>Bad gateway</html>" },
      );
      expect(await actions([sampleSpec()])).toEqual(["registry opened"]);
      expect(waited).toEqual([7000, 31_000, 60_000, 8000]);
    });

    it("gives up a long wait with the time, not after it", async () => {
      host.queued.push({
        status: 403,
        body: { message: "API rate limit exceeded" },
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3400" },
      });
      const { code, text } = await failure(syncStack(forge, [sampleSpec()]));
      expect(code).toBe("rate-limited");
      expect(text).toContain("in about 41 min");
      expect(waited).toEqual([]);
    });

    it("gives up on a host that keeps failing, and on one that hangs up", async () => {
      host.queued.push(...Array.from({ length: 5 }, () => ({ status: 503, body: "no" })));
      expect((await failure(syncStack(forge, [sampleSpec()]))).code).toBe("host-failing");
      host.queued.push(...Array.from({ length: 3 }, () => ({ status: 0, hangUp: true })));
      expect((await failure(syncStack(forge, [sampleSpec()]))).code).toBe("host-unreachable");
    });

    it("finds a request that was made although the answer got lost", async () => {
      host.lost.push({ status: 502, body: "Bad gateway" });
      expect(await actions([sampleSpec()])).toEqual(["registry opened"]);
      expect(host.pulls).toHaveLength(1);
      expect(await actions([sampleSpec()])).toEqual(["registry unchanged"]);
    });

    it("follows a renamed repository with method and body", async () => {
      host.queued.push({
        status: 301,
        headers: { location: `${url}/repos/acme/service/pulls?head=acme:unambient/1-registry&state=all` },
      });
      expect(await actions([sampleSpec()])).toEqual(["registry opened"]);
      host.queued.push({ status: 307, headers: { location: "https://elsewhere.example/repos/x/y/pulls" } });
      expect((await failure(syncStack(forge, [sampleSpec()]))).code).toBe("repository-moved");
    });

    it("passes on what GraphQL refuses", async () => {
      await syncStack(forge, [sampleSpec()]);
      host.pulls[0]!.node_id = "other";
      const request = (await forge.find("unambient/1-registry"))!;
      host.pulls[0]!.node_id = "moved";
      expect((await failure(forge.setDraft(request, false))).text).toContain("Could not resolve to a node");
    });
  });
});
