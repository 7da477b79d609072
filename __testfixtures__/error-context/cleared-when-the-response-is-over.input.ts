import { EventEmitter } from "node:events";

let user: string | undefined;

const described = (): string => (user === undefined ? "nobody" : `user ${user}`);

/** Remembers who asks for as long as the answer takes. */
function remember(name: string, response: EventEmitter, next: () => void): void {
  if (name === "") return next();
  user = name;
  // The answer may be cut off: then nobody calls back.
  response.once("finish", () => {
    user = undefined;
  });
  next();
}

export function serve(name: string): string {
  const response = new EventEmitter();
  let answer = described();
  remember(String(name), response, () => {
    answer += `, ${described()}`;
    response.emit("finish");
  });
  return `${answer}, ${described()}`;
}
