const names = [];
let timer = null;
let sent = 0;

async function flush() {
  send(names.splice(0, names.length));
}

function send(taken) {
  sent += taken.length;
}

exports.track = function track(name) {
  names.push(name);
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), 60000);
  timer.unref();
};

exports.close = function () {
  clearTimeout(timer);
  flush();
  return sent;
};
