import { cell } from "@unambient/runtime";

export class Limiter {
  private static instance = cell<Limiter | undefined>("instance", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  private left = 2;

  static shared(): Limiter {
    Limiter.instance.value ??= new Limiter();
    return Limiter.instance.value;
  }

  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

export const take = (): boolean => Limiter.shared().take();
