const { expect } = require("chai");
const sinon = require("sinon");
const { connect } = require("./connect");

describe("connect", () => {
  it("opens, then greets", (done) => {
    const spy = sinon.spy();
    connect(spy);
    setTimeout(() => {
      expect(spy).to.have.been.calledTwice();
      expect(spy.firstCall).to.have.been.calledWith("open");
      expect(spy.secondCall).to.have.been.calledWith("hello");
      done();
    }, 10);
  });
});
