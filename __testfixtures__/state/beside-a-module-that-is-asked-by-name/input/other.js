exports.limit = 7;
