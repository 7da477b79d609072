const { cache } = require("@unambient/runtime");

const tokens = cache("tokens", {
  ttl: 60 * 1000,
  max: 1000,
  value: {},
});

exports.tokenOf = function (user) {
  const known = tokens.get(user);
  if (known && known.expires > Date.now()) return known.token;
  const token = `token of ${user}`;
  tokens.set(user, { token, expires: Date.now() + 60 * 1000 });
  return token;
};
