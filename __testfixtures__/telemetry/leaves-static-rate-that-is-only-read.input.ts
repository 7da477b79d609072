export class Sampler {
  static readonly rate: number = 10;

  static isLetThrough(asked: number): boolean {
    return asked % Sampler.rate === 0;
  }

  static every(asked: number): boolean {
    return ++asked % Sampler.rate === 0;
  }
}
