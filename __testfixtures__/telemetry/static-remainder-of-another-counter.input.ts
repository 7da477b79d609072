export class Sampler {
  private static asked = 0;
  private static told = 0;

  static isLetThrough(): boolean {
    Sampler.asked++;
    return Sampler.told % 10 === 0;
  }

  static tell(): number {
    Sampler.told += 1;
    return Sampler.asked % 10 === 0 ? Sampler.told : 0;
  }
}
