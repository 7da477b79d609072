const { expect } = require("chai");
const sinon = require("sinon");
const { waitFor } = require("@unambient/runtime/testing");
const { connect } = require("./connect");

describe("connect", () => {
  it("opens, then greets", (done) => {
    const spy = sinon.spy();
    connect(spy);
    waitFor(() => spy.secondCall != null, { atLeast: 10 }).then(() => {
      expect(spy).to.have.been.calledTwice();
      expect(spy.firstCall).to.have.been.calledWith("open");
      expect(spy.secondCall).to.have.been.calledWith("hello");
      done();
    }).catch(done);
  });
});
