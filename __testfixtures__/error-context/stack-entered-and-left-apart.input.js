const { join } = require("node:path");

const folders = [];

exports.enter = function (name) {
  folders.push(String(name));
};

exports.leave = () => folders.pop();
exports.here = () => join(...folders);
exports.leaveAll = function () {
  folders.length = 0;
};
