let hasEvents;

exports.detect = () => {
  if (hasEvents === undefined) {
    try {
      eval("require")("fsevents");
      hasEvents = true;
    } catch (error) {
      hasEvents = false;
    }
  }
  return hasEvents;
};
