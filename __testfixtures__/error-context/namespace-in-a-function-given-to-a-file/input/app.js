const { createNamespace, getNamespace } = require("cls-hooked");
const start = require("./start")(session);

function session() {
  return getNamespace("session") || createNamespace("session");
}

exports.start = start;
