const { EventEmitter } = require("events");
const util = require("util");

function Desk(owner) {
  this.name = owner;
}

util.inherits(Desk, EventEmitter);

Desk.prototype.arrange = function () {
  places = this.name.length;
  return places;
};

var desk = new Desk("Ada");
var places = 0;

exports.places = function () {
  return desk.arrange() + places;
};
