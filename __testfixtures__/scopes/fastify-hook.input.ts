import Fastify from "fastify";
import { routes } from "./routes.js";

export async function build() {
  const app = Fastify({ logger: true }).withTypeProvider(); // one an environment
  await app.register(routes);
  app.addHook("onRequest", async (request) => request.log.info("in"));
  return app;
}
