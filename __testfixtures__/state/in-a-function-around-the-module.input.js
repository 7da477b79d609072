"use strict";

const { open } = require("./doors");

(function () {
  var turns = 0,
    last = null;
  let settings = { quiet: false };

  function enter(door) {
    turns += 1;
    last = door;
    if (!settings.quiet) open(door);
    return turns;
  }

  exports.enter = enter;
  exports.last = () => last;
  exports.configure = function (given) {
    settings = given;
  };
})();

exports.next = (() => {
  let id = 0;
  return () => ++id;
})();
