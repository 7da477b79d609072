import { EventEmitter } from "node:events";

let user: string | undefined;

const described = (): string => user ?? "nobody";

function remember(name: string, response: EventEmitter, next: () => void): void {
  user = name;
  response.once("finish", () => {
    user = `formerly ${name}`;
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
