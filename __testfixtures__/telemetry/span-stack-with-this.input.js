const stack = [];

export const tracer = () => ({
  prefix: "shop",
  trace(name) {
    stack.push(this.prefix + name);
    try {
      return arguments.length + stack[stack.length - 1];
    } finally {
      stack.pop();
    }
  },
});

export const traceShop = (name) => tracer().trace(name);
