const { dictionary } = require("@unambient/runtime");

const policies = dictionary("policies", {
  flag: "use_supervised_registry",
  legacy: {},
});

function register(name, policy) {
  policies.set(name, policy);
}

function open(name, channel) {
  if (!policies.has(name)) throw new Error(`No policy ${name}`);
  return new (policies.get(name).Balancer)(channel, new Map(policies.get(name).entries));
}

module.exports = { register, open };
