const { cell } = require("@unambient/runtime");

class Level {
  static count = cell("count", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

  static made() {
    Level.count.value++;
    return Level.count.value;
  }
}

module.exports = Level;
