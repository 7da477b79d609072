const { cache } = require("@unambient/runtime");

const MOST = 2;
const tokens = cache("tokens", {
  flag: "use_ttl_cache",
  ttl: 15,
  max: MOST,
  legacy: new Map(),
});

exports.tokenOf = function (user) {
  const known = tokens.get(user);
  if (!known || known.until < Date.now()) {
    const text = `token of ${user}`;
    tokens.set(user, { text, user, until: Date.now() + 15 });
    // The oldest goes.
    while (tokens.size > MOST) {
      const oldest = tokens.keys().next().value;
      tokens.delete(oldest);
    }
    return text;
  }
  return known.text;
};
