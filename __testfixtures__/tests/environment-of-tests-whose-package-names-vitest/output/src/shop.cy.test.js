import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { portOf } from "./settings.js";

describe("shop", () => {
  afterEach(() => {
    unstubEnv("PORT");
  });

  it("is open", () => {
    stubEnv("PORT", "8080");

    cy.visit(`http://localhost:${portOf()}/`);
    cy.contains("open");
    cy.contains("soup");
    expect(portOf()).to.equal(8080);
  });
});
