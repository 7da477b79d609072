const { memo } = require("./memo.mjs");
exports.title = (name) => memo.get(name).title;
