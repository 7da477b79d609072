const { format } = require("node:util");
const { cell } = require("@unambient/runtime");
const transport = cell("transport", {
  flag: "use_scoped_state",
  legacy: require("./transport"),
});

function send(...parts) {
  return transport.value.write(format(...parts));
}

function setTransport(other) {
  transport.value = other;
}

module.exports = { send, setTransport };
