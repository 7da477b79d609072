import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, code: string, found: readonly string[]])[] = [
  [
    "other functions of a package",
    "import { cloneDeep } from 'lodash'; const a = cloneDeep(x); export const f = () => a.b",
    [],
  ],
  [
    "a member that does not remember",
    "import _ from 'lodash'; const a = _.once(x); export const f = () => a()",
    [],
  ],
  ["a package as a function that is none", "import lodash from 'lodash'; export const a = lodash(x);", []],
  [
    "a property that another function makes",
    "const { memoize } = require('./own'); exports.a = memoize(x);",
    [],
  ],
  [
    "an exported function that nobody calls here",
    "import memoize from 'lodash/memoize'; export const a = memoize(x);",
    ["a instance cache"],
  ],
  [
    "a function by a name of a package",
    "import { memoize as keep } from 'lodash-es'; export const a = keep(x);",
    ["a instance cache"],
  ],
  [
    "a function with two parameters to its memoizer",
    "import * as R from 'ramda'; export const a = R.memoizeWith(String, x);",
    ["a instance cache"],
  ],
  [
    "a property of the exports",
    "const memoize = require('mem'); exports.a = memoize(x);",
    ["a exports-prop cache"],
  ],
  [
    "what goes out by no name",
    "import memoize from 'memoizee'; export default memoize(x);",
    ["default instance cache"],
  ],
];

describe("functions that a memoizer of another package made", () => {
  for (const [what, code, found] of CASES) {
    it(`${found.length === 0 ? "leaves" : "finds"} ${what}`, () => {
      expect(foundIn({ "src/a.js": code })).toEqual(found);
    });
  }
});
