import { EventEmitter } from "node:events";

let user: string | undefined;
let path: string | null = null;

const described = (): string => `${user ?? "nobody"} at ${path ?? "no path"}`;

function keepUser(name: string, response: EventEmitter, next: () => void): void {
  const clear = () => {
    user = undefined;
  };
  response.on("finish", clear);
  response.once("close", clear);
  user = name;
  next();
}

function keepPath(name: string, response: EventEmitter, next: () => void): void {
  path = name;
  response.once("finish", cleanup);
  next();

  function cleanup(): void {
    path = null;
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
      response.emit("close");
    });
  });
  return `${answer}, ${described()}`;
}
