import { describe, expect, it } from "vitest";
import { parseRemoteUrl } from "../../src/forge/remote-url.ts";

describe("parseRemoteUrl", () => {
  it.each([
    ["git@github.com:acme/service.git", "github.com", "acme/service"],
    ["github.com:acme/service", "github.com", "acme/service"],
    ["https://github.com/acme/service.git", "github.com", "acme/service"],
    ["https://user:secret@git.corp.example:8443/acme/service/", "git.corp.example:8443", "acme/service"],
    ["ssh://git@git.corp.example:2222/acme/tools/service.git", "git.corp.example", "acme/tools/service"],
  ])("reads %s", (url, host, path) => {
    expect(parseRemoteUrl(url)).toMatchObject({ host, path });
  });

  it("keeps plain http for a host that has no other", () => {
    expect(parseRemoteUrl("http://127.0.0.1:3000/acme/service").protocol).toBe("http:");
  });

  it.each(["/srv/git/service.git", "../service", "file:///srv/git/service.git"])("refuses %s", (url) => {
    expect(() => parseRemoteUrl(url)).toThrow(/not on a code host/);
  });

  it("does not show a password", () => {
    expect(() => parseRemoteUrl("file://me:secret@/x")).toThrow(/^(?!.*secret)/);
  });
});
