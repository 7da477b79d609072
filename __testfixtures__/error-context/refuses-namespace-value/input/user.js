const { getNamespace } = require("cls-hooked");

exports.setUser = function (user) {
  const session = getNamespace("session");
  session.set("user", user);
};
