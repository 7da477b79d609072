import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { withRequestScope } from "@unambient/runtime/http";

const server = createServer({ keepAlive: true });
server.on("connection", (socket) => socket.unref());
server.on("request", withRequestScope((request: IncomingMessage, response: ServerResponse) => response.end(request.url), { flag: "use_request_scopes" }));
server.listen(0);
