const { format } = require("node:util");

let count = 0;

class Turn {
  static made = 0;

  constructor() {
    Turn.made += 1;
    this.label = format("%d", Turn.made);
  }
}

exports.next = () => format("%d", ++count);
exports.turn = () => new Turn().label;
