const Level = require("./level");
const { Named } = require("./named");

exports.report = function () {
  const { limit } = Named;
  return Level.count + limit;
};

exports.isFull = () => Level.made() > Named.limit;
