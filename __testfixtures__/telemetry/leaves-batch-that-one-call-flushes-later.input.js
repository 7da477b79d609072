exports.collect = function (send) {
  let lines = [];
  let timer = null;
  function flush() {
    timer = null;
    const taken = lines;
    lines = [];
    send(taken);
  }
  return function (line) {
    lines.push(line);
    if (!timer) timer = setTimeout(flush, 1000);
  };
};
