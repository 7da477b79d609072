"use strict";

let loud = (exports.loud = false);
let first;
let last = (first = exports.last = null);

exports.shout = (word) => {
  loud = true;
  last = word;
};

exports.heard = () => [loud, first, last];
