const named = require("./named");

exports.report = (tell) => tell(named);
