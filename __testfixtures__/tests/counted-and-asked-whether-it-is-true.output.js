const test = require('tape');
const { waitFor } = require('@unambient/runtime/testing');
const { Bell } = require('./bell');

test('rings', (t) => {
  const bell = new Bell();
  let rings = 0;
  bell.on('ring', () => { rings++; });
  waitFor(() => rings >= 1, { atLeast: 30 }).then(() => {
    t.ok(rings);
    t.equal(rings, 1);
    bell.stop();
    t.end();
  }).catch((error) => t.end(error));
});

test('falls silent', (t) => {
  const bell = new Bell();
  let silent = false;
  bell.on('silent', () => { silent = true; });
  waitFor(() => silent).then(() => {
    t.ok(silent);
    bell.stop();
    t.end();
  }).catch((error) => t.end(error));
});
