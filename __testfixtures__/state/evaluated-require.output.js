const { cell } = require("@unambient/runtime");

const hasEvents = cell("hasEvents", {
  flag: "use_scoped_state",
  legacy: undefined,
});

exports.detect = () => {
  if (hasEvents.value === undefined) {
    try {
      eval("require")("fsevents");
      hasEvents.value = true;
    } catch (error) {
      hasEvents.value = false;
    }
  }
  return hasEvents.value;
};
