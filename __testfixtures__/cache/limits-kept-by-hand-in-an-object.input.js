const tokens = {};

exports.tokenOf = function (user) {
  const known = tokens[user];
  if (known && known.expires > Date.now()) return known.token;
  const token = `token of ${user}`;
  tokens[user] = { token, expires: Date.now() + 60 * 1000 };
  if (Object.keys(tokens).length > 1000) delete tokens[Object.keys(tokens)[0]];
  return token;
};
