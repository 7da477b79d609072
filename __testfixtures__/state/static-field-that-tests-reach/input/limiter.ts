export class Limiter {
  private static instance: Limiter | undefined;
  private left = 2;

  static shared(): Limiter {
    Limiter.instance ??= new Limiter();
    return Limiter.instance;
  }

  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

export const take = (): boolean => Limiter.shared().take();
