import { EventEmitter } from "node:events";
import { context } from "@unambient/runtime";

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: kept-callbacks

const described = (): string => user.value ?? "nobody";

function remember(name: string, response: EventEmitter, next: () => void): void {
  user.value = name;
  response.once("finish", () => {
    user.value = `formerly ${name}`;
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
