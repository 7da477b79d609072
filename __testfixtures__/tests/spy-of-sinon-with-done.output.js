var sinon = require('sinon');
var waitFor = require('@unambient/runtime/testing').waitFor;
var Shop = require('./shop').Shop;

describe('shop', function () {
  it('calls the waiter', function (done) {
    var waiter = sinon.spy();
    new Shop().onOrder(waiter);
    waitFor(function () { return waiter.called; }, {
      atLeast: 50
    }).then(function () {
      waiter.should.have.been.calledOnce;
      done();
    }).catch(done);
  });
});
