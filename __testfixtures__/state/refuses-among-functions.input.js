const kitchen = {};

kitchen.next = function () {
  return ++kitchen.orders;
};
kitchen.orders = 0;

exports.order = (dish) => ({ dish, number: kitchen.next() });

exports.startOfDay = () => {
  kitchen.orders = 0;
};
