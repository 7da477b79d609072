'use strict';

function writeAll(socket, texts) {
  const lines = [];
  const flush = () => {
    if (lines.length > 0) {
      socket.write(lines.join('\n'));
      lines.length = 0;
    }
  };
  for (const text of texts) {
    lines.push(text);
    if (lines.length >= 9) flush();
  }
  flush();
}

module.exports = { writeAll };
