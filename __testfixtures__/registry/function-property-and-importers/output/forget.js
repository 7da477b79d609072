const { lookup } = require("./lookup.js");

exports.forget = function (name) {
  lookup.names.delete(name);
};
exports.all = () => lookup.names.keys();
