declare function require(path: string): any;

export function reset(each: (one: unknown) => void): void {
  const Till = require("./till").default;
  each(Till);
}
