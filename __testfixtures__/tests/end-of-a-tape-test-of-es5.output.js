var test = require('tape');
var waitFor = require('@unambient/runtime/testing').waitFor;
var kettle = require('./kettle');

test('whistles', function (t) {
  var whistled = null;
  kettle().on('steam', function (degrees) {
    whistled = degrees;
  });
  waitFor(function () { return whistled >= 100; }, {
    atLeast: 50
  }).then(function () {
    t.equal(whistled, 100);
    t.end();
  }).catch(function (error) { t.end(error); });
});
