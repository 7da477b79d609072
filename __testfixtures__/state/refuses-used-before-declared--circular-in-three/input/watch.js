module.exports = watch;

var bus = require("./bus");

var watched = 0;

function watch(file) {
  watched += 1;
  bus.emit(file, watched);
}
