const Level = require("./level");

exports.report = (tell) => tell(Level);
