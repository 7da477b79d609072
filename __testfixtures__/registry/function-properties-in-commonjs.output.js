var path = require("path");
var dictionary = require("@unambient/runtime").dictionary;
var registry = require("@unambient/runtime").registry;

module.exports = emit;
module.exports.on = on;

function emit(event) {
  emit.handlers.forEach(function (handler) {
    handler(event);
  });
  return on.names.get(path.basename(event));
}

function on(event, handler) {
  emit.handlers.push(handler);
  on.names.set(event, (on.names.get(event) || 0) + 1);
  return function () {
    emit.handlers.splice(emit.handlers.indexOf(handler), 1);
    on.names.delete(event);
  };
}

// Called in the order in which they came.
emit.handlers = registry("handlers", {
  flag: "use_supervised_registry",
  legacy: []
});
on.names = dictionary("names", {
  flag: "use_supervised_registry",
  legacy: Object.create(null)
})
