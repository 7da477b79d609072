var fs = require('fs');

var cwd = '.';
var exists = fs.existsSync;

function setCwd(dir) {
  cwd = dir;
  exists = function (path) { return path === dir; };
}

exports.setCwd = setCwd;
exports.cwd = function () { return cwd; };
exports.has = function (path) { return exists(path); };
