const test = require('tape');
const { Bell } = require('./bell');

test('rings', (t) => {
  const bell = new Bell();
  let rings = 0;
  bell.on('ring', () => { rings++; });
  setTimeout(() => {
    t.ok(rings);
    t.equal(rings, 1);
    bell.stop();
    t.end();
  }, 30);
});

test('falls silent', (t) => {
  const bell = new Bell();
  let silent = false;
  bell.on('silent', () => { silent = true; });
  setTimeout(() => {
    t.ok(silent);
    bell.stop();
    t.end();
  }, 30);
});
