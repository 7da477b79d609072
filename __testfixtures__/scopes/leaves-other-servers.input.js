import { createServer } from "node:net";
import { createServer as createVite } from "vite";
import { createServer as createHttp } from "./http.js";
import { Worker } from "node:worker_threads";

const express = () => ({ use() {} });
createServer((socket) => socket.end()).listen(1);
createVite({ configFile: false });
createHttp((request, response) => response.end());
new Worker("./worker.js");
const app = express();
app.use(1);
function inner(http) {
  http.createServer(() => {});
}
inner({ createServer() {} });
var twice = require("http");
var twice = { createServer() {} };
twice.createServer(() => {});
