const last = {};

exports.remember = function (id, pair) {
  if (!last[id]) last[id] = String(id);
  [last[id]] = [pair];
  ({ id: last[id] } = { id: last[id] });
  return last[id];
};
