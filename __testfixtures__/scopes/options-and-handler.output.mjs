import https from "node:https";
import { readFileSync } from "node:fs";
import { withRequestScope } from "@unambient/runtime/http";
import { answer } from "./answer.mjs";

const options = { key: readFileSync("key.pem") };
https.createServer(options, withRequestScope(answer, { flag: "use_request_scopes" })).listen(443);
https.createServer({ key: options.key }, withRequestScope((request, response) => answer(request, response), { flag: "use_request_scopes" })).listen(444);
