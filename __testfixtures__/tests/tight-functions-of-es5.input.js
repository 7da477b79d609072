var assert = require('assert');
var every = require('./every');

describe('every', function() {
  it('ticks', function(done) {
    var times = 0;
    every(50).on(function() { ++times; });
    setTimeout(function() {
      assert.equal(times, 4);
      done();
    }, 225);
  });

  it('tells what it has ticked, and how often it has done so', function(done) {
    var ticksThatWereTold = [];
    var timesThatItHasTicked = 0;
    every(50).on(function(tick) { ticksThatWereTold.push(tick); timesThatItHasTicked++; });
    setTimeout(function() {
      assert.equal(ticksThatWereTold.length, 4);
      assert.equal(timesThatItHasTicked, 4);
      assert.ok(ticksThatWereTold[3] > 1);
      done();
    }, 225);
  });
});
