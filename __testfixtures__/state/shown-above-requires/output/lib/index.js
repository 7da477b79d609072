var EventEmitter = require("events");
var settings = require("./settings.js");

module.exports = new EventEmitter();
module.exports.name = settings.event;
