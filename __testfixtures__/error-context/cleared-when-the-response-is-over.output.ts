import { EventEmitter } from "node:events";
import { context } from "@unambient/runtime";

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
});

const described = (): string => (user.value === undefined ? "nobody" : `user ${user.value}`);

/** Remembers who asks for as long as the answer takes. */
function remember(name: string, response: EventEmitter, next: () => void): void {
  if (name === "") return next();
  user.entering(name, () => {
    // The answer may be cut off: then nobody calls back.
    response.once("finish", () => {
      user.value = undefined;
    });
    next();
  });
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
