const { join } = require("node:path");
const { contextStack } = require("@unambient/runtime");

const folders = contextStack("folders", {
  flag: "use_async_error_context",
  legacy: [],
}); // unambient: open-scopes

exports.enter = function (name) {
  folders.push(String(name));
};

exports.leave = () => folders.pop();
exports.here = () => join(...folders);
exports.leaveAll = function () {
  folders.length = 0;
};
