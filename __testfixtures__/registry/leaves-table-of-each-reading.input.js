var fs = require("fs");

exports.read = function (path) {
  var entries = {};
  fs.readFileSync(path, "utf8")
    .split("\n")
    .forEach(function (line) {
      var parts = line.split("=");
      entries[parts[0]] = parts[1];
    });
  return entries;
};
