const named = require("./named");

exports.report = () => named.Named.limit;
