import { portOf } from "./settings.js";

describe("shop", () => {
  it("is open", () => {
    process.env.PORT = "8080";

    cy.visit(`http://localhost:${portOf()}/`);
    cy.contains("open");
    cy.contains("soup");
    expect(portOf()).to.equal(8080);
  });
});
