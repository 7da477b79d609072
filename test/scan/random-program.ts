import fc from "fast-check";

const names = fc.constantFrom("a", "b", "cache", "exports", "module", "fn", "Foo", "window", "process");

/** Source text of expressions and statements over few names, so that they meet. */
const { statement } = fc.letrec<{ expression: string; statement: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    names,
    fc.constantFrom(
      "1",
      "null",
      "'x'",
      "[]",
      "{}",
      "new Map()",
      "new WeakSet()",
      "this",
      "true",
      "require('./b')",
    ),
    fc.tuple(names, tie("expression")).map(([name, value]) => `(${name} = ${value})`),
    fc.tuple(tie("expression"), names).map(([object, name]) => `(${object}).${name}`),
    fc.tuple(tie("expression"), tie("expression")).map(([object, key]) => `(${object})[${key}]`),
    fc.tuple(tie("expression"), tie("expression")).map(([callee, value]) => `(${callee})(${value})`),
    fc
      .tuple(names, fc.constantFrom("set", "push", "get", "delete", "forEach"), tie("expression"))
      .map(([n, m, v]) => `${n}.${m}(${v})`),
    fc.tuple(names, tie("expression")).map(([name, body]) => `((${name}) => ${body})`),
    fc.tuple(names, tie("statement")).map(([name, body]) => `(function ${name}() { ${body} })`),
    fc.tuple(tie("expression"), tie("expression")).map(([left, right]) => `(${left} || ${right})`),
    fc.tuple(names, names).map(([one, other]) => `([${one}, ${other}] = [${other}, ${one}])`),
    fc.tuple(names, names).map(([one, other]) => `({ ${one}, ${other}: ${one} } = {})`),
    names.map((name) => `${name}++`),
    names.map((name) => `(delete ${name}.x)`),
    fc
      .tuple(names, tie("expression"))
      .map(([name, value]) => `({ ${name}, m() { this.${name} = ${value} } })`),
  ),
  statement: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie("expression").map((value) => `;(${value});`),
    fc
      .tuple(fc.constantFrom("var"), names, tie("expression"))
      .map(([kind, name, value]) => `${kind} ${name} = ${value};`),
    fc
      .tuple(names, tie("statement"))
      .map(([name, body]) => `function ${name}(a, { b }, ...rest) { ${body} return a }`),
    fc
      .tuple(names, tie("expression"))
      .map(
        ([name, value]) =>
          `{ class ${name}2 { static ${name} = ${value}; static { this.${name} = 1 } #p = 1; m() { this.${name}++ } } }`,
      ),
    fc.tuple(tie("expression"), tie("statement")).map(([test, body]) => `if (${test}) { ${body} }`),
    fc
      .tuple(names, tie("expression"), tie("statement"))
      .map(([name, list, body]) => `for (${name} of ${list}) { ${body} }`),
    fc.tuple(tie("statement"), tie("statement")).map(([body, last]) => `try { ${body} } finally { ${last} }`),
    fc
      .tuple(names, tie("expression"))
      .map(
        ([name, value]) =>
          `describe("x", () => { it("y", async () => { let ${name}3 = ${value}; await 0; expect(${name}3) }) });`,
      ),
  ),
}));

/** A program over few names, so that they meet; it parses, and means nothing. */
export const program = fc.array(statement, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("\n"));
