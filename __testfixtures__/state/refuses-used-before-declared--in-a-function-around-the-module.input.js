"use strict";

(function () {
  exports.first = next();

  var id = 0;

  function next() {
    id = (id || 0) + 1;
    return id;
  }

  exports.next = next;
})();
