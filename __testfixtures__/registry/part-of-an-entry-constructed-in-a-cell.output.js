const { cell } = require("@unambient/runtime");

const policies = cell("policies", {
  flag: "use_supervised_registry",
  legacy: {},
});

function register(name, policy) {
  policies.value[name] = policy;
}

function open(name, channel) {
  if (!(name in policies.value)) throw new Error(`No policy ${name}`);
  return new policies.value[name].Balancer(channel);
}

module.exports = { register, open };
