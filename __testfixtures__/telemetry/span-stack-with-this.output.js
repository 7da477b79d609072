import { spans } from "@unambient/runtime";

const stack = spans("stack", { flag: "use_scoped_spans", legacy: [] });

export const tracer = () => ({
  prefix: "shop",
  trace(name) {
    return stack.isolate(() => {
      stack.push(this.prefix + name);
      try {
        return arguments.length + stack[stack.length - 1];
      } finally {
        stack.pop();
      }
    });
  },
});

export const traceShop = (name) => tracer().trace(name);
