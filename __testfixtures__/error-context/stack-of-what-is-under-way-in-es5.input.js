var rooms = [];

exports.inRoom = function (name, work) {
  rooms.push(name);
  try {
    work();
  } finally {
    rooms.pop();
  }
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
