var sinon = require('sinon');
var Shop = require('./shop').Shop;
var waitFor = require('@unambient/runtime/testing').waitFor;

describe('shop', function () {
  it('calls the waiter', function (done) {
    var waiter = sinon.spy();
    new Shop().onOrder(waiter);
    waitFor(function () { return waiter.called; }, { atLeast: 50 }).then(function () {
      waiter.should.have.been.calledOnce;
      done();
    }).catch(done);
  });
});
