var warned = Object.create(null);

exports.warnOnce = function (message) {
  if (message in warned) return false;
  warned[message] = true;
  return true;
};
