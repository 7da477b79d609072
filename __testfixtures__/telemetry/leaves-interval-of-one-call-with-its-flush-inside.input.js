exports.collect = function (send) {
  let lines = [];
  const timer = setInterval(() => {
    if (lines.length > 0) {
      send(lines);
      lines = [];
    }
  }, 1000);
  return {
    log: (line) => lines.push(line),
    stop: () => clearInterval(timer),
  };
};
