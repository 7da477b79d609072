export function parse(text) {
  return parse.rules.find((rule) => rule.test(text))?.source ?? parse.fallback;
}

parse.rules = [/^a/, /^b/];
parse.fallback = "none";
parse.prototype.rules = [];
