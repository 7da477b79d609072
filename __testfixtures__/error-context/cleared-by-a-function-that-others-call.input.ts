import { EventEmitter } from "node:events";

let user: string | undefined;
let path: string | undefined;

const described = (): string => `${user ?? "nobody"} at ${path ?? "no path"}`;

function keepUser(name: string, response: EventEmitter, next: () => void): void {
  const clear = () => {
    user = undefined;
  };
  user = name;
  response.on("finish", clear);
  if (name === "") clear();
  next();
}

function keepPath(name: string, response: EventEmitter, next: () => void): void {
  response.once("finish", cleanup);
  path = name;
  next();

  function cleanup(): void {
    path = undefined;
  }
}

export function serve(name: string): string {
  const response = new EventEmitter();
  let answer = described();
  keepUser(String(name), response, () => {
    answer += `, ${described()}`;
    keepPath(`/${String(name)}`, response, () => {
      answer += `, ${described()}`;
      response.emit("finish");
    });
  });
  return `${answer}, ${described()}`;
}
