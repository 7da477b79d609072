import { EventEmitter } from "node:events";
import { context } from "@unambient/runtime";

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: kept-callbacks
const path = context<string | undefined>("path", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: kept-callbacks, waits-while-set

const described = (): string => `${user.value ?? "nobody"} at ${path.value ?? "no path"}`;

function keepUser(name: string, response: EventEmitter, next: () => void): void {
  const clear = () => {
    user.value = undefined;
  };
  user.value = name;
  response.on("finish", clear);
  if (name === "") clear();
  next();
}

function keepPath(name: string, response: EventEmitter, next: () => void): void {
  response.once("finish", cleanup);
  path.value = name;
  next();

  function cleanup(): void {
    path.value = undefined;
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
