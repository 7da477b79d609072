import { describe, expect, it } from "vitest";
import { failingTests } from "../../src/validate/failing-tests.ts";

// What the runners print, shortened: taken from runs of the versions named.
const outputs: readonly (readonly [runner: string, output: string, names: string[]])[] = [
  [
    "vitest 4",
    ` ❯ t.test.js (3 tests | 2 failed) 4ms
     ✓ adds 1ms
       × is broken 2ms

⎯⎯⎯⎯⎯⎯ Failed Suites 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  bad.test.js [ bad.test.js ]
Error: Cannot find module './nowhere.js'

⎯⎯⎯⎯⎯⎯⎯ Failed Tests 2 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  |unit| t.test.js > group one > inner > is broken
\u001B[31mError\u001B[39m: boom
\u001B[41m FAIL \u001B[49m t.test.js > group one > is broken as well: yes
`,
    [
      "bad.test.js",
      "t.test.js > group one > inner > is broken",
      "t.test.js > group one > is broken as well: yes",
    ],
  ],
  [
    "jest 30",
    `FAIL ./t.test.js
  group one
    ✓ adds (5 ms)
    ✕ is broken as well: yes (1 ms)

  ● Console
  ● group one › inner › is broken

    boom

  ● group one › is broken as well: yes

FAIL src/bad.test.js
  ● Test suite failed to run
`,
    ["group one › inner › is broken", "group one › is broken as well: yes", "src/bad.test.js"],
  ],
  [
    "mocha 11",
    `  group one
    ✔ adds
    1) is broken as well: yes
  2) alone

  1 passing (3ms)
  3 failing

  1) group one
       is broken as well: yes:
     Error: boom 2
      at Context.<anonymous> (t.test.js:6:52)

  2) alone:
     Error: boom

  3) group one
       inner
         is broken:

      AssertionError: boom
`,
    ["alone", "group one > inner > is broken", "group one > is broken as well: yes"],
  ],
  [
    "node:test, for people",
    `▶ group one
  ▶ inner
    ✖ is broken (0.185868ms)
✖ group one (1.391297ms)
ℹ fail 2

✖ failing tests:

test at n.test.mjs:4:29
✖ is broken (0.185868ms)
  Error: boom

test at n.test.mjs:6:1
✖ top (12ms)
`,
    ["n.test.mjs > is broken", "n.test.mjs > top"],
  ],
  [
    "node:test, TAP",
    `TAP version 13
# Subtest: group one
    # Subtest: is broken
    not ok 1 - is broken
      ---
      failureType: 'testCodeFailure'
      ...
    not ok 2 - later # TODO
    1..1
not ok 1 - group one
  ---
  failureType: 'subtestsFailed'
  ...
# fail 2
`,
    ["is broken"],
  ],
  [
    "tape",
    `TAP version 13
# adds
ok 1 should be truthy
# is broken
not ok 2 one is two
  ---
    operator: equal
  ...
1..2
# tests 2
`,
    ["is broken > one is two"],
  ],
  ["ava", "  ✔ adds\n  ✘ [fail]: is broken › yes (1.2s)\n  ─\n", ["is broken › yes"]],
  ["jasmine", "Failures:\n1) agents are found\n  Message:\n    Expected 1\n", ["agents are found"]],
  ["bun", "(pass) a [0.1ms]\n(fail) group > is broken [1.00ms]\n", ["group > is broken"]],
  ["a program that is no runner", "1) first\nError: wrong answer\n    at test.mjs:4:9\n", []],
];

describe("failingTests", () => {
  it.each(outputs)("of %s", (_runner, output, names) => {
    expect(failingTests(output)).toEqual(names);
    expect(failingTests(output.replaceAll("\n", "\r\n"))).toEqual(names);
  });
});
