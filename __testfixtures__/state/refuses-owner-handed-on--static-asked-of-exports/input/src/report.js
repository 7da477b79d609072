const { Named } = require("./named");

exports.report = () => Named.limit;
