const math = require("./compute");

exports.report = () => math.run(1) + math.compute.calls;
