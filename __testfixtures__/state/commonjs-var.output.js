var fs = require('fs');
var cell = require('@unambient/runtime').cell;

var cwd = cell('cwd', { flag: 'use_scoped_state', legacy: '.' });
var exists = cell('exists', {
  flag: 'use_scoped_state',
  legacy: fs.existsSync
});

function setCwd(dir) {
  cwd.value = dir;
  exists.value = function (path) { return path === dir; };
}

exports.setCwd = setCwd;
exports.cwd = function () { return cwd.value; };
exports.has = function (path) { return (0, exists.value)(path); };
