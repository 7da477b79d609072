const { format } = require("node:util");
let transport = require("./transport");

function send(...parts) {
  return transport.write(format(...parts));
}

function setTransport(other) {
  transport = other;
}

module.exports = { send, setTransport };
