let reportedAt = Date.now();
let told;

exports.report = function (load) {
  if (Date.now() - reportedAt < 5) return null;
  reportedAt = Date.now();
  return load;
};

exports.tell = function (name) {
  const now = Date.now();
  if (told && now - told < 3) return "told";
  told = now;
  return `tell ${name}`;
};
