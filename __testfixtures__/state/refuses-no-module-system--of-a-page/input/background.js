"use strict";

let opened = 0;

importScripts("menu.js");

addEventListener("message", () => {
  opened += 1;
  if (opened > 9) showLimit(opened);
});
