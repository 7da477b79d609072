const Level = require("./level");
const { Named } = require("./named");

exports.report = function () {
  const { limit: { value: limit } } = Named;
  return Level.count.value + limit;
};

exports.isFull = () => Level.made() > Named.limit.value;
