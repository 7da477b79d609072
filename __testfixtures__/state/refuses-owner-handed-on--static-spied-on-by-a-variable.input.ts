import { spyOn } from "tinyspy";

class Limiter {
  static left = 2;
}

export function watch(name: "left"): number {
  Limiter.left -= 1;
  spyOn(Limiter, name);
  return Limiter.left;
}
