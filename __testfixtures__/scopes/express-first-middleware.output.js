"use strict";

const express = require("express");
const cors = require("cors");
const { requestScope } = require("@unambient/runtime/express");

const app = (module.exports = express());

app.set("strict routing", true);
app.on("mount", () => {});
app.locals.title = "Shop";

app.use(requestScope({ flag: "use_request_scopes" }));
// Everybody may ask.
app.use(cors());
app.get("/", (request, response) => response.send(app.get("title")));
app.listen(3000);
