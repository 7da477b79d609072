const chai = require("chai");
const { Shop } = require("./shop");
chai.use(require("chai-spies"));

describe("shop", () => {
  it("calls the waiter", async () => {
    const waiter = chai.spy();
    new Shop().onOrder(waiter);
    await new Promise((resolve) => setTimeout(resolve, 20));
    chai.expect(waiter).to.have.been.called();
  });
});
