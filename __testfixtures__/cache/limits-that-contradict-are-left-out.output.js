const { cache } = require("@unambient/runtime");

const pages = cache("pages", { flag: "use_ttl_cache", legacy: new Map() });
let ttl = 1000;

exports.page = function (name) {
  const known = pages.get(name);
  if (known && Date.now() - known.at < ttl) return known.text;
  const made = { text: `page ${name}`, at: Date.now() };
  if (pages.size > LATER) pages.clear();
  pages.set(name, made);
  return made.text;
};

exports.stale = (name) => pages.has(name) && Date.now() - pages.get(name).at > 5000;

const LATER = 10;
