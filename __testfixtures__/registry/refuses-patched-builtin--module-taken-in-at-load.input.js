let timers;
try {
  timers = require("timers");
} catch {
  // There is none where this is bundled for a page.
}

exports.fake = function (name, put) {
  const original = timers[name];
  timers[name] = put;
  return original;
};

exports.restore = function (name, original) {
  timers[name] = original;
};
