function counter() {
  let id = 0;
  return () => ++id;
}

export const next = counter();
