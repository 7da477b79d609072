var path = require("path");

module.exports = emit;
module.exports.on = on;

function emit(event) {
  emit.handlers.forEach(function (handler) {
    handler(event);
  });
  return on.names[path.basename(event)];
}

function on(event, handler) {
  emit.handlers.push(handler);
  on.names[event] = (on.names[event] || 0) + 1;
  return function () {
    emit.handlers.splice(emit.handlers.indexOf(handler), 1);
    delete on.names[event];
  };
}

// Called in the order in which they came.
emit.handlers = [];
on.names = Object.create(null)
