const memoize = require("lodash.memoize");

exports.area = memoize((text) => text.length);
