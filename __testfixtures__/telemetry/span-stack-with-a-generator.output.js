import { spans } from "@unambient/runtime";

const stack = spans("stack", { flag: "use_scoped_spans", legacy: [] });

export function* steps(name) {
  stack.push(name);
  try {
    yield stack.length;
  } finally {
    stack.pop();
  }
}

export function trace(name, work) {
  return stack.isolate(() => {
    stack.push(name);
    try {
      return work(stack.length);
    } finally {
      stack.pop();
    }
  });
}
