const free = ["a", "b", "c"];

export function take() {
  return free.pop();
}

export const left = () => free.length;
