var assert = require('assert');
var waitFor = require('@unambient/runtime/testing').waitFor;
var every = require('./every');

describe('every', function() {
  it('ticks', function(done) {
    var times = 0;
    every(50).on(function() { ++times; });
    waitFor(function() { return times >= 4; }, { atLeast: 225 }).then(function() {
      assert.equal(times, 4);
      done();
    }).catch(done);
  });

  it('tells what it has ticked, and how often it has done so', function(done) {
    var ticksThatWereTold = [];
    var timesThatItHasTicked = 0;
    every(50).on(function(tick) { ticksThatWereTold.push(tick); timesThatItHasTicked++; });
    waitFor(
      function() {
        return ticksThatWereTold.length >= 4 &&
          timesThatItHasTicked >= 4 &&
          ticksThatWereTold[3] > 1;
      },
      { atLeast: 225 }
    ).then(function() {
      assert.equal(ticksThatWereTold.length, 4);
      assert.equal(timesThatItHasTicked, 4);
      assert.ok(ticksThatWereTold[3] > 1);
      done();
    }).catch(done);
  });
});
