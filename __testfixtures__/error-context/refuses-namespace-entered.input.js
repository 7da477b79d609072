const { createNamespace } = require("cls-hooked");

const session = createNamespace("session");

exports.open = function () {
  const values = session.createContext();
  session.enter(values);
  return () => session.exit(values);
};
