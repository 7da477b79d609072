exports.clock = function () {
  const marks = {};
  return {
    time(name) {
      marks[name] = process.hrtime();
    },
    timeEnd(name) {
      const passed = process.hrtime(marks[name]);
      delete marks[name];
      return passed;
    },
  };
};
