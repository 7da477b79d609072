import { createServer } from "node:http";
import { withRequestScope } from "@unambient/runtime/http";
import { handle } from "./routes.js";

export const server = createServer(withRequestScope((request, response) => {
  void handle(request).then((text) => response.end(text));
}, { flag: "use_request_scopes" }));
