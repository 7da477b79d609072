import https from "node:https";
import { readFileSync } from "node:fs";
import { answer } from "./answer.mjs";

const options = { key: readFileSync("key.pem") };
https.createServer(options, answer).listen(443);
https.createServer({ key: options.key }, (request, response) => answer(request, response)).listen(444);
