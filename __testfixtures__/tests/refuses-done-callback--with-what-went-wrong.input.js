const { check } = require("./settings");

it("takes the port", (done) => {
  process.env.PORT = "8080";
  done(check());
});
