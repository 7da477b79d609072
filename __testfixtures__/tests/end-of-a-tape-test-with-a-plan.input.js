var test = require('tape')
var Shop = require('./shop')

test('tells of an order', function (t) {
  t.plan(2)
  var shop = new Shop()
  var orders = []
  shop.onOrder(function (dish) { orders.push(dish) })
  shop.order('soup')
  setTimeout(function () {
    t.equal(orders.length, 1)
    t.equal(orders[0], 'soup')
  }, 50)
})
