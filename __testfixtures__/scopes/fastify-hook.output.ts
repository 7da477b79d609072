import Fastify from "fastify";
import { requestScopeHook } from "@unambient/runtime/fastify";
import { routes } from "./routes.js";

export async function build() {
  const app = Fastify({ logger: true }).withTypeProvider(); // one an environment
  app.addHook("onRequest", requestScopeHook({ flag: "use_request_scopes" }));
  await app.register(routes);
  app.addHook("onRequest", async (request) => request.log.info("in"));
  return app;
}
