const stack = [];

export function* steps(name) {
  stack.push(name);
  try {
    yield stack.length;
  } finally {
    stack.pop();
  }
}

export function trace(name, work) {
  stack.push(name);
  try {
    return work(stack.length);
  } finally {
    stack.pop();
  }
}
