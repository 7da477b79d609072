const start = require("./start")(session);
const { createNamespace, getNamespace } = require("cls-hooked");

function session() {
  return getNamespace("session") || createNamespace("session");
}

exports.start = start;
