import fc from "fast-check";

/** Statements over two scalars `x` and `y`, an object `o`, a map `m`, a list `l` and the parameters `a` and `b`. */
const STATEMENTS = [
  "x = a",
  "y = b",
  "x += 1",
  "x++",
  "--y",
  "x ||= a",
  "y ??= b",
  "[x, y] = [y, x]",
  "({ x, y = 2 } = { x: a })",
  "({ a: x, ...y } = { a, b })",
  "if (x === a) y = x",
  "if (typeof x === 'function') x(a)",
  "typeof y === 'function' && y()",
  "o[a] = b",
  "o[String(a)] = o[b] || x",
  "delete o[a]",
  "if (a in o) y = o[a]",
  "y = Object.keys(o).length",
  "o[a] ??= b",
  "return o[b] || (o[b] = a)",
  "if (!(b in o)) o[b] = x",
  "y = Object.prototype.hasOwnProperty.call(o, a)",
  "return Object.hasOwn(o, b)",
  "m.set(a, b)",
  "m.delete(a)",
  "if (!m.has(a)) m.set(a, x)",
  "y = m.get(a)",
  "l.push(a)",
  "l.length > 3 && l.splice(0, 2)",
  "x = l.indexOf(b)",
  "for (const item of l) if (item === b) y = item",
  "const kept = x\n  x = b\n  try {\n    return [x, typeof a === 'function' ? a(b) : a]\n  } finally {\n    x = kept\n  }",
  "const held = y\n  y = a\n  try {\n    l.push(y)\n  } finally {\n    y = held\n  }",
  "return { x, y }",
  "return [typeof x, y, m.size, l.length]",
  "return `${typeof x} ${typeof y}`",
  "return () => (x = a)",
  "return a in o ? o[a] : y",
] as const;

const VALUES = ["0", "1", "'a'", "null", "undefined", "(text) => text"] as const;
const OBJECTS = ["{}", "Object.create(null)", "{ a: 1 }"] as const;

export interface GeneratedProgram {
  readonly text: string;
}

const functionBody = fc
  .array(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 5 })
  // Two statements of a body must not declare the same name; code behind a return is never run.
  .map((statements) => [...new Set(statements)].map((statement) => `  ${statement}`));

const declarations = fc.record({
  keyword: fc.constantFrom("let", "var"),
  x: fc.constantFrom(...VALUES),
  y: fc.constantFrom(...VALUES),
  o: fc.constantFrom(...OBJECTS),
  joined: fc.boolean(),
});

/** A CommonJS module whose functions share state, with or without semicolons. */
export const programs: fc.Arbitrary<GeneratedProgram> = fc
  .record({
    declared: declarations,
    bodies: fc.array(functionBody, { minLength: 2, maxLength: 5 }),
    semicolons: fc.boolean(),
  })
  .map(({ declared: { keyword, x, y, o, joined }, bodies, semicolons }) => {
    const end = semicolons ? ";" : "";
    const scalars = joined
      ? [`${keyword} x = ${x}, y = ${y}`]
      : [`${keyword} x = ${x}`, `${keyword} y = ${y}`];
    const containers = [`const o = ${o}`, "const m = new Map()", "const l = []"];
    const head = [...scalars, ...containers].map((line) => line + end);
    const functions = bodies.map((lines, i) => {
      // Without semicolons a line that begins with a bracket or a parenthesis carries its own.
      const closed = lines.map((line) => (semicolons ? `${line};` : line.replace(/^( *)([[(`])/, "$1;$2")));
      return `exports.f${i} = function (a, b) {\n${closed.join("\n")}\n}${end}`;
    });
    return { text: `${[...head, "", ...functions].join("\n")}\n` };
  });
