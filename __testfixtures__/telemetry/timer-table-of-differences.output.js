const { dictionary } = require("@unambient/runtime");

const marks = dictionary("marks", {
  flag: "use_scoped_spans",
  legacy: Object.create(null),
});

exports.time = function (name) {
  marks.set(name, process.hrtime());
};

exports.timeEnd = function (name) {
  if (!marks.has(name)) return null;
  const [seconds] = process.hrtime(marks.get(name));
  marks.delete(name);
  return seconds > 100;
};
