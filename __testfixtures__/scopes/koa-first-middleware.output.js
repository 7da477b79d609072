import Koa from "koa";
import { createServer } from "node:http";
import logger from "koa-logger";
import { requestScope } from "@unambient/runtime/koa";

const app = new Koa();
app.proxy = true;
app.on("error", console.error);

app.use(requestScope({ flag: "use_request_scopes" }));
app.use(logger());
app.use(async (context) => {
  context.body = "ok";
});

createServer(app.callback()).listen(3000);
