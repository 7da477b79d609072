const { format } = require("node:util");

class Clock {
  static start = Clock.offset ?? 9;
  static offset = 0;

  static advance() {
    Clock.offset += 1;
    return format("%d", Clock.start + Clock.offset);
  }
}

exports.advance = () => Clock.advance();
