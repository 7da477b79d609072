"use strict";

const { registry } = require("@unambient/runtime");

const warned = (exports.warned = registry("warned", {
  flag: "use_telemetry_server",
  legacy: new Set(),
})); // unambient: shared-binding

exports.warnOnce = (message) => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
};
