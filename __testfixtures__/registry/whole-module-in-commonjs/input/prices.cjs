const prices = new Map();

module.exports = prices;
