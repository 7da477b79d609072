import { spyOn } from "tinyspy";

class Limiter {
  static left = 2;
}

export function take(): number {
  Limiter.left -= 1;
  return Limiter.left;
}

export function watch(): void {
  spyOn(Limiter, "left");
}
