export function everyThird(list) {
  let at = 0;
  return list.filter(() => {
    at = (at + 1) % 3;
    if (at === 0) return true;
    return false;
  });
}
