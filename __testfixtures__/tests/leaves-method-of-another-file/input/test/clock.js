const { wind } = require("../clockwork");

exports.delay = async (ms) => {
  await wind(ms);
};
