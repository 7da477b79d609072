const { context } = require("@unambient/runtime");

const unit = context("unit", { flag: "use_async_error_context", legacy: "px" });

exports.measure = function (next, work) {
  const saved = unit.value;
  return unit.entering(next, () => {
    try {
      var size = String(work()) + unit.value;
    } finally {
      unit.value = saved;
    }
    return size;
  });
};

exports.unit = () => unit.value;
