const { createNamespace, getNamespace } = require("cls-hooked");
const { namespace } = require("@unambient/runtime");
const start = require("./start")(session);

function session() {
  return getNamespace("session") || namespace("session", {
    flag: "use_async_error_context",
    legacy: createNamespace("session"),
  });
}

exports.start = start;
