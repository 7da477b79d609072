import { createServer, get, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import fastify from "fastify";
import Koa from "koa";
import { describe, expect, it } from "vitest";
import * as forExpress from "../../../runtime/src/adapters/express.ts";
import * as forFastify from "../../../runtime/src/adapters/fastify.ts";
import { withRequestScope } from "../../../runtime/src/adapters/http.ts";
import * as forKoa from "../../../runtime/src/adapters/koa.ts";
import { errorContext } from "../../../runtime/src/errors/error-context.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { waitFor } from "../../../runtime/src/testing/wait-for.ts";
import { freshFlag } from "../with-mode.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A handler's work: what it sees of its scope, of its own state, and that its scope ends. */
function work() {
  const count = cell("count", { flag: freshFlag("on"), inherit: "fresh", legacy: 0 });
  const ended: (string | null)[] = [];
  const answer = async (): Promise<string> => {
    const { key } = scope.current();
    scope.current().onDispose(() => void ended.push(key));
    count.value += 1;
    await turn();
    return JSON.stringify([key, errorContext.correlationId(), count.value, count.value === 1]);
  };
  return { ended, answer };
}

const frameworks: Record<string, (answer: () => Promise<string>) => Promise<RequestListener>> = {
  http: async (answer) =>
    withRequestScope((_request, response) => void answer().then((text) => response.end(text))),
  express: async (answer) => {
    const app = express();
    app.use(forExpress.requestScope());
    app.get("/", async (_request: unknown, response: { send(text: string): void }) =>
      response.send(await answer()),
    );
    return app as RequestListener;
  },
  koa: async (answer) => {
    const app = new Koa();
    app.use(forKoa.requestScope());
    app.use(async (context: { body: unknown }) => {
      context.body = await answer();
    });
    return app.callback() as RequestListener;
  },
  fastify: async (answer) => {
    const app = fastify();
    await app.register(forFastify.requestScope as never, {});
    app.get("/", async () => answer());
    await app.ready();
    return ((request, response) => app.routing(request, response)) as RequestListener;
  },
  "fastify by its hook": async (answer) => {
    const app = fastify();
    app.addHook("onRequest", forFastify.requestScopeHook() as never);
    app.get("/", async () => answer());
    await app.ready();
    return ((request, response) => app.routing(request, response)) as RequestListener;
  },
};

function ask(port: number, id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, path: "/", headers: { "x-request-id": id } }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

describe.each(Object.keys(frameworks))("a request scope in %s", (name) => {
  it("is the request's own, carries its id, and ends with the response", async () => {
    const { ended, answer } = work();
    const listener = await (frameworks[name] as (typeof frameworks)[string])(answer);
    const server = createServer(listener).listen(0);
    try {
      const { port } = server.address() as AddressInfo;
      const answers = await Promise.all(["a", "b"].map((id) => ask(port, id)));
      expect(answers.map((text) => JSON.parse(text) as unknown)).toEqual([
        ["a", "a", 1, true],
        ["b", "b", 1, true],
      ]);
      await waitFor(() => ended.length === 2);
      expect([...ended].sort()).toEqual(["a", "b"]);
    } finally {
      server.close();
    }
  });
});

describe("a request scope behind a flag", () => {
  /** The keys of the scopes that requests see, with the listener that `wrap` makes. */
  async function keysSeen(wrap: (listener: RequestListener) => RequestListener, ...ids: readonly string[]) {
    const keys: (string | null)[] = [];
    const listener: RequestListener = (_request, response) => {
      keys.push(scope.current().key);
      response.end("ok");
    };
    const server = createServer(wrap(listener)).listen(0);
    try {
      for (const id of ids) await ask((server.address() as AddressInfo).port, id);
      return keys;
    } finally {
      server.close();
    }
  }

  it.each([
    ["off", [null, null]],
    ["shadow", [null, null]],
    ["on", ["a", "b"]],
  ] as const)("opens scopes with the flag %s: %j", async (mode, expected) => {
    const flag = freshFlag(mode);
    expect(await keysSeen((listener) => withRequestScope(listener, { flag }), "a", "b")).toEqual(expected);
  });

  it("opens them for a share of requests, the same ones each time", async () => {
    const flag = freshFlag({ percentage: 50 });
    const ids = Array.from({ length: 20 }, (_, i) => `request-${i}`);
    const first = await keysSeen((listener) => withRequestScope(listener, { flag }), ...ids);
    expect(new Set(first.map((key) => key === null)).size).toBe(2);
    expect(await keysSeen((listener) => withRequestScope(listener, { flag }), ...ids)).toEqual(first);
  });

  it("is one a request, however often it is asked for", async () => {
    const seen: unknown[] = [];
    const see = (_request: unknown, _response: unknown, next: () => void): void => {
      seen.push(scope.current());
      next();
    };
    const [app, inner] = [express(), express()];
    app.use(see, forExpress.requestScope(), see);
    inner.use(forExpress.requestScope(), see);
    inner.get("/", (_request: unknown, response: { send(text: string): void }) => response.send("ok"));
    app.use("/", inner);
    const server = createServer(withRequestScope(app as RequestListener)).listen(0);
    try {
      await ask((server.address() as AddressInfo).port, "a");
      expect(seen).toHaveLength(3);
      expect(new Set(seen).size).toBe(1);
      expect(seen[0]).toMatchObject({ key: "a" });
    } finally {
      server.close();
    }
  });

  it("leaves this, arguments, name and length of a listener as they were", () => {
    const seen: unknown[] = [];
    function listener(this: unknown, request: unknown, response: unknown): void {
      seen.push(this, request, response);
    }
    const wrapped = withRequestScope(listener, { flag: freshFlag("off") });
    const [server, request, response] = [{}, { headers: {} }, { once: () => undefined }];
    wrapped.call(server, request as never, response as never);
    expect(seen).toEqual([server, request, response]);
    expect([wrapped.name, wrapped.length]).toEqual(["listener", 2]);
  });
});
