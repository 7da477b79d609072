const { build } = require("./build");
const { report } = require("./report");

let failure;

build()
  .then((result) => report(result))
  .catch((error) => {
    failure = error;
    console.error(error);
  })
  .then(() => {
    if (failure) process.exit(1);
  });
