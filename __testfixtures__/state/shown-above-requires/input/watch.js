module.exports = watch;
module.exports.count = count;

var settings = require("./lib/settings");
var bus = require("./lib");

var watched = 0;

bus.on("reset", function () {
  watched = 0;
});

function watch(file) {
  watched += 1;
  bus.emit(settings.event, file);
}

function count() {
  return watched;
}
