declare function require(path: string): any;

export function reset(): void {
  // The two load each other.
  const Till = require("./till").default;
  Till.reset();
}
