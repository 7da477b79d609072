const { createNamespace, getNamespace } = require("cls-hooked");
const { namespace } = require("@unambient/runtime");

const NAME = "session";

const api = {
  session() {
    return getNamespace(NAME) || namespace("session", {
      flag: "use_async_error_context",
      legacy: createNamespace(NAME),
    });
  },

  asUser(user) {
    return api.session().runAndReturn(() => api.session().set("user", user));
  },
};

exports.session = () => api.session().name;
exports.asUser = (user) => api.asUser(user);
