exports.spread = function spread(events, gap) {
  var last = {};
  return events.filter(function (event) {
    var now = Date.now();
    if (last[event] && now - last[event] < gap) return false;
    last[event] = now;
    return true;
  });
};
