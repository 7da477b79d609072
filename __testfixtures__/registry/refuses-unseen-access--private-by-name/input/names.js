const { join } = require("node:path");

const names = new Map();

exports.add = (name) => names.set(name, join("names", String(name)));
exports.remove = (name) => names.delete(name);
