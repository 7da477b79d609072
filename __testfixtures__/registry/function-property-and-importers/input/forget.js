const { lookup } = require("./lookup.js");

exports.forget = function (name) {
  delete lookup.names[name];
};
exports.all = () => Object.keys(lookup.names);
