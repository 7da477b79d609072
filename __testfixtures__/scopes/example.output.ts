import { createServer } from "node:http";
import { handle } from "./routes.js";
import { withRequestScope } from "@unambient/runtime/http";

export const server = createServer(withRequestScope((request, response) => {
  void handle(request).then((text) => response.end(text));
}, { flag: "use_request_scopes" }));
