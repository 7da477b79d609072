const prices = new Map();

const setPrice = (name, price) => {
  prices.set(name, price);
};

module.exports = prices;
module.exports.setPrice = setPrice;
