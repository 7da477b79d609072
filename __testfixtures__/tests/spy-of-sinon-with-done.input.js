var sinon = require('sinon');
var Shop = require('./shop').Shop;

describe('shop', function () {
  it('calls the waiter', function (done) {
    var waiter = sinon.spy();
    new Shop().onOrder(waiter);
    setTimeout(function () {
      waiter.should.have.been.calledOnce;
      done();
    }, 50);
  });
});
