let last = 0;
for (const step of [1, 2, 3]) {
  if (step - last > 1) {
    last = step;
  }
}

export function began() {
  return last;
}
