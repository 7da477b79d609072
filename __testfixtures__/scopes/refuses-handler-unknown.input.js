import { createServer } from "node:http";
import { attach } from "./attach.js";

createServer(...attach()).listen(1);
const server = createServer();
attach(server);
