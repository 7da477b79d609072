const SIZE = 4;
let lines = 0;
let calls = 3;
let asked = 0;
let given = 0;
let late = 0;
let full = 9;

exports.note = function (line, out) {
  if (++lines >= 3) {
    lines = 0;
    return out(line);
  }
  return null;
};

exports.call = function (work) {
  calls = calls + 1;
  if (calls === SIZE) {
    calls = 0;
    work();
  } else {
    return "not yet";
  }
  return "worked";
};

exports.ask = function () {
  if (++asked >= 3) {
    asked = 0;
    return "third";
  }
  return asked;
};

exports.give = function (size) {
  if (++given >= size) {
    given = 0;
    return "full";
  }
  return null;
};

exports.late = function (work) {
  if (++late >= 3) {
    work();
    late = 0;
  }
};

exports.full = function () {
  if (++full >= 3) {
    full = 0;
    return true;
  }
  return false;
};
