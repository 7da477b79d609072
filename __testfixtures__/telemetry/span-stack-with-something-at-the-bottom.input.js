const stack = [{ name: "process", at: Date.now() }];

export function trace(name, work) {
  stack.push({ name, at: Date.now() });
  try {
    return work();
  } finally {
    report(stack.pop());
  }
}

export const current = () => stack[stack.length - 1].name;

function report({ name, at }) {
  process.stdout.write(`${name} ${Date.now() - at}\n`);
}
