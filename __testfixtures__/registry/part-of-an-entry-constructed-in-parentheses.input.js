const policies = {};

function register(name, policy) {
  policies[name] = policy;
}

function open(name, channel) {
  if (!(name in policies)) throw new Error(`No policy ${name}`);
  return new (policies[name].Balancer)(channel, new Map(policies[name].entries));
}

module.exports = { register, open };
