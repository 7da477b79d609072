var test = require('tape')
var waitFor = require('@unambient/runtime/testing').waitFor
var Shop = require('./shop')

test('tells of an order', function (t) {
  t.plan(2)
  var shop = new Shop()
  var orders = []
  shop.onOrder(function (dish) { orders.push(dish) })
  shop.order('soup')
  waitFor(function () { return orders[0] === 'soup' }, {
    atLeast: 50
  }).then(function () {
    t.equal(orders.length, 1)
    t.equal(orders[0], 'soup')
  }).catch(function (error) { t.end(error) })
})
