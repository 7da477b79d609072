import type { RefusalTable } from "../../src/model/stage.ts";

export const refusals = {
  "app-not-held": {
    message: "The application is not held by a constant, or by a variable that is set once.",
    hint: "Give it a constant of its own: `const app = express();`.",
  },
  "app-handed-on": {
    message: "The application is handed to other code before its first middleware.",
    hint: "Use `requestScope` in that code, before its first middleware.",
  },
  "first-use-unclear": {
    message: "No middleware or route stands by itself among the statements after the application is made.",
    hint: "Use `requestScope` by hand where the first middleware goes.",
  },
  "router-inspected": {
    message: "The list of middlewares is looked at, where one more would be seen.",
    hint: "Use `requestScope` by hand, or wrap the listener: `createServer(withRequestScope(app))`.",
  },
  "listener-looked-up": {
    message: "The server's listeners are looked up or taken off, where a wrapped one would not be found.",
    hint: "Wrap the function where it is declared, so that both places have the same one.",
  },
  "handler-unknown": {
    message: "The handler cannot be told from the arguments.",
    hint: "Write the arguments out, or wrap the handler by hand: `withRequestScope(handler)`.",
  },
  "works-on-after-return": {
    message:
      "The handler is not an async function: it may work on after it has returned, when its scope has ended.",
    hint: "Make it async and await its work, or open a scope in it: `scope.fork()`.",
  },
  "processor-elsewhere": {
    message: "The jobs are run from a file of their own.",
    hint: "Wrap the function that the file exports: `module.exports = scopedHandler(…)`.",
  },
} satisfies RefusalTable;

export type RefusalCode = keyof typeof refusals;
