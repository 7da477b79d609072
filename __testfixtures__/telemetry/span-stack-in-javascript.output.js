import { spans } from "@unambient/runtime";

const stack = spans("stack", { flag: "use_scoped_spans", legacy: [] });

export function trace(name, work) {
  return stack.isolate(() => {
    stack.push(name);
    const depth = stack.length;

    try {
      return `
${depth}: ${work()}`;
    } finally {
      stack.pop();
    }
  });
}

export const path = () => stack.join(" > ");
