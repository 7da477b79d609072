let n = 1;

export function run(by: number): readonly number[] {
  n++;
  ++n;
  n--;
  n += by;
  n **= 2;
  n ||= 5;
  n &&= n + 1;
  n ??= 7;
  const before = n--;
  return [before, n, -n, +n, ~n, n ? 1 : 0];
}

export const kind = (): string => typeof n + String(n) + `${n}`;
