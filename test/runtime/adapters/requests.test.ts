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
