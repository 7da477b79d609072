const { cache } = require("@unambient/runtime");

const tokens = cache("tokens", {
  flag: "use_ttl_cache",
  ttl: 60 * 1000,
  max: 1000,
  legacy: {},
});

exports.tokenOf = function (user) {
  const known = tokens.get(user);
  if (known && known.expires > Date.now()) return known.token;
  const token = `token of ${user}`;
  tokens.set(user, { token, expires: Date.now() + 60 * 1000 });
  if (tokens.keys().length > 1000) tokens.delete(tokens.keys()[0]);
  return token;
};
