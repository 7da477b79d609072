import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

const server = createServer({ keepAlive: true });
server.on("connection", (socket) => socket.unref());
server.on("request", (request: IncomingMessage, response: ServerResponse) => response.end(request.url));
server.listen(0);
