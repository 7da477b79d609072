var events = [];
var total = 0;

exports.track = function (event) {
  events.push(event);
  if (events.length >= 4) send();
  return total;
};

function send() {
  total = total + events.length;
  events = [];
}

exports.pending = function () {
  return events.slice();
};
