"use strict";

let shown = 0;

function showLimit(count) {
  shown += 1;
  return `${shown} of ${count}`;
}
