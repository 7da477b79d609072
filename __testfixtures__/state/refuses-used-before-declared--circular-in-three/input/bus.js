var start = require("./start");

exports.emit = function (file, count) {
  start(file, count);
};
