"use strict";

const { cell } = require("@unambient/runtime");
const { stock } = require("./stock");

stock.on("sold", function () {
  sold.value++;
});
setTimeout(() => console.log(sold.value), 1000);

var sold = cell("sold", { flag: "use_scoped_state", legacy: 0 });

module.exports.sold = function () {
  return sold.value;
};
