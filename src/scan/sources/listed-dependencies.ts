/** Names that statements give to what they read of `dependencies`, and to the names among these. */
interface Followed {
  readonly dependencies: Set<string>;
  readonly keys: Set<string>;
}

const DEPENDENCIES = /(?<![.\w$])(?:[\w$]+|\))\.dependencies\b(?!\s*[.[])/;

const DECLARED = /\b(?:const|let|var)\s+([\w$]+)[^=]*=(?!=)(.*)/;

/** `const { dependencies } = require("../package.json")` */
const TAKEN_OUT = /\b(?:const|let|var|import)\s*\{[^}]*\bdependencies\b(?!\s*(?::|as\b))/;

/** `expect(manifest.dependencies).toEqual({ lodash: "^4" })` */
const HELD_AGAINST_OBJECT =
  /(?:\bexpect\(|(?<!not)\b(?:deepEqual|deepStrictEqual|strictSame|same)\()\s*(?:[\w$]+\.)?dependencies\b\)?(?:\.(?!not\b)\w+)*[(,]\s*\{/;

/** What two lists are held against each other by, to the last entry. */
const SAME = [
  /\bexpect\((.*?)\)\.(?!.*\bnot\b)(?:\w+\.)*(?:toEqual|toStrictEqual|eql|equal|equals|members)\(/,
  /(?<!not)\b(?:deepEqual|deepStrictEqual|strictSame|same)\((.*)/,
] as const;

/**
 * Whether a test knows every name among the `dependencies` of a package.json:
 * `expect(Object.keys(manifest.dependencies).sort()).toEqual(["lodash"])`, or the same over names of its own.
 * @param statements of the test, in their order
 */
export function listsDependencies(statements: readonly string[]): boolean {
  const followed: Followed = { dependencies: new Set(), keys: new Set() };
  return statements.some((statement) => {
    follow(statement, followed);
    return isHeldAgainstList(statement, followed);
  });
}

function follow(statement: string, followed: Followed): void {
  if (TAKEN_OUT.test(statement)) followed.dependencies.add("dependencies");
  const [, name, value] = DECLARED.exec(statement) ?? [];
  if (name === undefined || value === undefined) return;
  if (takesKeys(value, followed)) followed.keys.add(name);
  else if (DEPENDENCIES.test(value)) followed.dependencies.add(name);
}

function isHeldAgainstList(statement: string, followed: Followed): boolean {
  return SAME.some((same) => {
    const asked = same.exec(statement)?.[1];
    if (asked === undefined || /Containing\(|\bincludes?\b/.test(statement)) return false;
    if (HELD_AGAINST_OBJECT.test(statement)) return true;
    return takesKeys(asked, followed) || names(asked).some((name) => followed.keys.has(name));
  });
}

function takesKeys(text: string, { dependencies }: Followed): boolean {
  const asked = /\bObject\.keys\((.*)/.exec(text)?.[1];
  if (asked === undefined) return false;
  return DEPENDENCIES.test(asked) || names(asked).some((name) => dependencies.has(name));
}

function names(text: string): readonly string[] {
  return text.match(/(?<![.\w$])[\w$]+/g) ?? [];
}
