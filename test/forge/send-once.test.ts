import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendByOctokit } from "../../src/forge/github/send-by-octokit.ts";
import type { ApiResponse, Attempt } from "../../src/forge/http/api-client.ts";
import { sendByFetch } from "../../src/forge/http/send-by-fetch.ts";

let server: Server;
let host: string;

/** Tells what it was asked; `/mute` never answers. */
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/mute") return;
    const status = Number(/status=(\d+)/.exec(request.url ?? "")?.[1] ?? 200);
    const type = /type=([\w+./-]+)/.exec(request.url ?? "")?.[1] ?? "application/json";
    response.writeHead(status, { "content-type": type, "x-said": "yes" });
    response.end(type === "text/html" ? "<p>busy</p>" : JSON.stringify(asked(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function asked({ method, url, headers }: IncomingMessage): object {
  return { method, url: decodeURIComponent(url ?? ""), token: headers["x-token"] ?? null };
}

function answered(attempt: Attempt): ApiResponse {
  if ("error" in attempt) throw attempt.error;
  return attempt;
}

describe.each([
  ["octokit", sendByOctokit],
  ["fetch", sendByFetch],
])("one request by %s", (_, send) => {
  const get = (path: string, base = host, timeout = 5000): Promise<Attempt> =>
    send({ method: "GET", path }, { baseUrl: base, headers: { "x-token": "secret" }, timeout });

  it("asks for the address to the letter", async () => {
    const url = "/pulls?head=me:unambient/1&x={y}";
    expect(answered(await get(url)).body).toEqual({ method: "GET", url, token: "secret" });
  });

  it.each([404, 422, 503])("takes %i for an answer", async (status) => {
    const answer = answered(await get(`/a?status=${status}`));
    expect([answer.status, answer.headers.get("x-said"), (answer.body as { method: string }).method]).toEqual(
      [status, "yes", "GET"],
    );
  });

  it("reads JSON under a name of its own, and hands on a page as it is", async () => {
    expect(answered(await get("/a?type=application/vnd.github.v3.raw+json")).body).toMatchObject({
      method: "GET",
    });
    expect(answered(await get("/a?type=text/html")).body).toBe("<p>busy</p>");
  });

  it("keeps the token from other hosts", async () => {
    const other = answered(await get(`${host}/next`, "http://127.0.0.1:9"));
    expect(other.body).toMatchObject({ url: "/next", token: null });
  });

  it("gives up on a host that says nothing or is not there", async () => {
    expect(await get("/mute", host, 50)).toHaveProperty("error");
    expect(await get("/", "http://127.0.0.1:9")).toHaveProperty("error");
  }, 10_000);
});
