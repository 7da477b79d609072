const compute = require("./compute");

exports.report = () => compute(1) + compute.calls;
exports.again = () => compute.compute(1) + compute.compute.calls;
