"use strict";

let loud = (exports.loud = false);
let last = (exports.first = exports.last = null);

exports.shout = (word) => {
  loud = true;
  last = word;
};

exports.heard = () => [loud, last];
