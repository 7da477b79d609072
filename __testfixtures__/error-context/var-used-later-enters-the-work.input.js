let unit = "px";

exports.measure = function (next, work) {
  const saved = unit;
  unit = next;
  try {
    var size = String(work()) + unit;
  } finally {
    unit = saved;
  }
  return size;
};

exports.unit = () => unit;
