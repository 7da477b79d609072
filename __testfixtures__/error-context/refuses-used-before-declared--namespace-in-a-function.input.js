const { createNamespace, getNamespace } = require("cls-hooked");
const start = require("starter")(session);

function session() {
  return getNamespace("session") || createNamespace("session");
}

exports.start = start;
