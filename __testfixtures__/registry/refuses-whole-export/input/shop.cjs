const prices = require("./prices.cjs");

exports.setPrice = (name, price) => {
  prices.set(name, price);
};

exports.dropPrice = (name) => prices.delete(name);

exports.names = () => [...prices.keys()];
