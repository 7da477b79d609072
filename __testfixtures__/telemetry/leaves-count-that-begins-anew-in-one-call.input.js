exports.split = function (lines) {
  let count = 0;
  return lines.filter(() => {
    if (++count >= 3) {
      count = 0;
      return true;
    }
    return false;
  });
};
