const { cache } = require("@unambient/runtime");

const MOST = 2;
const tokens = cache("tokens", {
  ttl: 15,
  max: MOST,
  value: new Map(),
});

exports.tokenOf = function (user) {
  const known = tokens.get(user);
  if (!known) {
    const text = `token of ${user}`;
    tokens.set(user, { text, user });
    return text;
  }
  return known.text;
};
