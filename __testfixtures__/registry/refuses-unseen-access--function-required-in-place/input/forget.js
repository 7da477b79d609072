exports.forget = function (name) {
  delete require("./lookup.js").lookup.names[name];
};
