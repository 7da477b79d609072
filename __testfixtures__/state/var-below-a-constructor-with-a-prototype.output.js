const { EventEmitter } = require("events");
const util = require("util");
const { cell } = require("@unambient/runtime");

function Desk(owner) {
  this.name = owner;
}

util.inherits(Desk, EventEmitter);

Desk.prototype.arrange = function () {
  places.value = this.name.length;
  return places.value;
};

var desk = new Desk("Ada");
var places = cell("places", { flag: "use_scoped_state", legacy: 0 });

exports.places = function () {
  return desk.arrange() + places.value;
};
