const policies = {};

function register(name, policy) {
  policies[name] = policy;
}

function open(name, channel) {
  if (!(name in policies)) throw new Error(`No policy ${name}`);
  return new policies[name].Balancer(channel);
}

module.exports = { register, open };
