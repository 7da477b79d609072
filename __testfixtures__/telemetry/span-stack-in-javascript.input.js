const stack = [];

export function trace(name, work) {
  stack.push(name);
  const depth = stack.length;

  try {
    return `
${depth}: ${work()}`;
  } finally {
    stack.pop();
  }
}

export const path = () => stack.join(" > ");
