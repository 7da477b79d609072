import { EventEmitter } from "node:events";
import { context } from "@unambient/runtime";

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
});
const path = context<string | null>("path", {
  flag: "use_async_error_context",
  legacy: null,
});

const described = (): string => `${user.value ?? "nobody"} at ${path.value ?? "no path"}`;

function keepUser(name: string, response: EventEmitter, next: () => void): void {
  const clear = () => {
    user.value = undefined;
  };
  response.on("finish", clear);
  response.once("close", clear);
  user.entering(name, () => next());
}

function keepPath(name: string, response: EventEmitter, next: () => void): void {
  path.entering(name, () => {
    response.once("finish", cleanup);
    next();

    function cleanup(): void {
      path.value = null;
    }
  });
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
