const compiled = {};

exports.render = function (template, value) {
  if (!compiled[template]) compiled[template] = (text) => `${template}${text}`;
  return compiled[template](String(value));
};
