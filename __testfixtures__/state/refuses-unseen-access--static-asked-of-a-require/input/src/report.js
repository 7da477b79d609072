exports.report = () => require("./level").count;
