const { join } = require("node:path");

class Agents {
  static add(name) {
    Agents.byName[name] = join("agents", String(name));
    this.order.push(name);
  }

  static remove(name) {
    delete this.byName[name];
    Agents.order.splice(Agents.order.indexOf(name), 1);
    return Agents.order.length;
  }
}

Agents.byName = {};
Agents.order = [];

exports.add = (name) => Agents.add(name);
exports.remove = (name) => Agents.remove(name);
