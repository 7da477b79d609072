const { createNamespace, getNamespace } = require("cls-hooked");

const NAME = "session";

const api = {
  session() {
    return getNamespace(NAME) || createNamespace(NAME);
  },

  asUser(user) {
    return api.session().runAndReturn(() => api.session().set("user", user));
  },
};

exports.session = () => api.session().name;
exports.asUser = (user) => api.asUser(user);
