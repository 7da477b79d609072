const events = [];
let timer = null;
let sent = 0;

const flush = () => {
  if (events.length === 0) return;
  sent += events.splice(0, events.length).length;
};

exports.start = function () {
  if (timer === null) {
    timer = setInterval(() => flush(), 60000);
    timer.unref();
  }
};

exports.track = function (name) {
  events.push(name);
};

exports.stop = function () {
  clearInterval(timer);
  timer = null;
  flush();
  return sent;
};
