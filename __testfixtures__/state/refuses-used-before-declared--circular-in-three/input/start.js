var watch = require("./watch");

watch("main.js");

process.on("SIGHUP", function () {
  watch("main.js");
});

module.exports = function (file, count) {
  console.log(file, count);
};
