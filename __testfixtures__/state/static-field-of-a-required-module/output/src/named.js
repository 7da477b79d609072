const { cell } = require("@unambient/runtime");

class Named {
  static limit = cell("limit", { flag: "use_scoped_state", legacy: 1 }); // unambient: shared-binding, changed-by-alias

  static set(limit) {
    this.limit.value = limit;
  }
}

module.exports = { Named };
