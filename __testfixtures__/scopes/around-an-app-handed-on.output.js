const express = require("express");
const http = require("http");
const { withRequestScope } = require("@unambient/runtime/http");
const configure = require("./configure");

const app = express();
configure(app);
app.use(express.json());
http.createServer(withRequestScope(app, { flag: "use_request_scopes" })).listen(3000);
