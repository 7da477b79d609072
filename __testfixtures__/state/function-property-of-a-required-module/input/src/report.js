const math = require("./compute");

exports.report = () => math.compute(1) + math.compute.calls;
