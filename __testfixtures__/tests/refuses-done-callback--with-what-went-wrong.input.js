const { check } = require("./settings");

describe("settings", () => {
  it("takes the port", (done) => {
    process.env.PORT = "8080";
    done(check());
  });
});
