var test = require('tape');
var kettle = require('./kettle');

test('whistles', function (t) {
  var whistled = null;
  kettle().on('steam', function (degrees) {
    whistled = degrees;
  });
  setTimeout(function () {
    t.equal(whistled, 100);
    t.end();
  }, 50);
});
