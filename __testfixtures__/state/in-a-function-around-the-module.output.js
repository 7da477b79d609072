"use strict";

const { cell } = require("@unambient/runtime");
const { open } = require("./doors");

(function () {
  var turns = cell("turns", { flag: "use_scoped_state", legacy: 0 }), // unambient: module-pattern
    last = cell("last", { flag: "use_scoped_state", legacy: null }); // unambient: module-pattern
  const settings = cell("settings", {
    flag: "use_scoped_state",
    legacy: { quiet: false },
  }); // unambient: module-pattern

  function enter(door) {
    turns.value += 1;
    last.value = door;
    if (!settings.value.quiet) open(door);
    return turns.value;
  }

  exports.enter = enter;
  exports.last = () => last.value;
  exports.configure = function (given) {
    settings.value = given;
  };
})();

exports.next = (() => {
  const id = cell("id", { flag: "use_scoped_state", legacy: 0 }); // unambient: module-pattern
  return () => ++id.value;
})();
