import express from "express";
import { createServer } from "node:http";
import { requestScope } from "@unambient/runtime/express";
import { withRequestScope } from "@unambient/runtime/http";

const app = express();
app.use(requestScope());
app.use((request, response) => response.send("ok"));
createServer(withRequestScope((request, response) => response.end("ok"))).listen(1);
