var contextStack = require('@unambient/runtime').contextStack;

var rooms = contextStack('rooms', {
  flag: 'use_async_error_context',
  legacy: []
});

exports.inRoom = function (name, work) {
  return rooms.isolate(function () {
    rooms.push(name);
    try {
      work();
    } finally {
      rooms.pop();
    }
  });
};

exports.within = function () {
  rooms.push(arguments[0]);
  try {
    arguments[1]();
  } finally {
    rooms.pop();
  }
};

exports.where = function () {
  return rooms.join('/');
};
