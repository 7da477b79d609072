import express from "express";
import Koa from "koa";
import { requestScope as expressScope } from "@unambient/runtime/express";
import { requestScope as koaScope } from "@unambient/runtime/koa";

const requestScope = "request";
const app = express();
app.use(expressScope({ flag: "use_request_scopes" }));
app.use((request, response, next) => next(requestScope));
const admin = new Koa();
admin.use(koaScope({ flag: "use_request_scopes" }));
admin.use((context, next) => next());
