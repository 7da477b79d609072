const { join } = require("node:path");
const { dictionary, registry } = require("@unambient/runtime");

class Agents {
  static add(name) {
    Agents.byName.set(name, join("agents", String(name)));
    this.order.push(name);
  }

  static remove(name) {
    this.byName.delete(name);
    Agents.order.splice(Agents.order.indexOf(name), 1);
    return Agents.order.length;
  }
}

Agents.byName = dictionary("byName", {
  flag: "use_supervised_registry",
  legacy: {},
});
Agents.order = registry("order", {
  flag: "use_supervised_registry",
  legacy: [],
});

exports.add = (name) => Agents.add(name);
exports.remove = (name) => Agents.remove(name);
