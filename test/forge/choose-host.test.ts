import { describe, expect, it } from "vitest";
import { chooseHost } from "../../src/cli/pr/choose-host.ts";
import { parseRemoteUrl } from "../../src/forge/remote-url.ts";

const nothing = { provider: null, apiUrl: null };

describe("chooseHost", () => {
  it.each([
    ["git@github.com:acme/service.git", {}, "github", "https://api.github.com"],
    ["https://github.acme.example/acme/service.git", {}, "github", "https://github.acme.example/api/v3"],
    [
      "https://github.acme.example/acme/service.git",
      { GITHUB_API_URL: "https://api.github.acme.example" },
      "github",
      "https://api.github.acme.example",
    ],
    ["https://gitlab.example/acme/service.git", {}, "gitlab", "https://gitlab.example/api/v4"],
    [
      "https://gitlab.example/acme/service.git",
      { CI_API_V4_URL: "https://in.example/api/v4" },
      "gitlab",
      "https://in.example/api/v4",
    ],
  ])("%s with %j is %s at %s", (remote, env, provider, apiUrl) => {
    const tokens = { GITHUB_TOKEN: "token", GITLAB_TOKEN: "token" };
    expect(chooseHost(parseRemoteUrl(remote)!, nothing, { ...tokens, ...env })).toEqual({
      provider,
      apiUrl,
      token: "token",
    });
  });

  it("takes what it is told of a host that is called neither", () => {
    const remote = parseRemoteUrl("https://code.acme.example/acme/service.git")!;
    expect(() => chooseHost(remote, nothing, {})).toThrow(
      "code.acme.example is neither called GitHub nor GitLab.",
    );
    const asked = { provider: "github", apiUrl: "https://code.acme.example/rest" };
    expect(chooseHost(remote, asked, { GH_ENTERPRISE_TOKEN: "token" })).toEqual({
      provider: "github",
      apiUrl: "https://code.acme.example/rest",
      token: "token",
    });
    expect(() => chooseHost(remote, asked, {})).toThrow("There is no token for code.acme.example.");
  });
});
