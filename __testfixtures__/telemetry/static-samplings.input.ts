export class Sampler {
  private static asked = 0;
  private static readonly rate = 10;

  static isLetThrough(): boolean {
    Sampler.asked++;
    return Sampler.asked % Sampler.rate === 0;
  }

  static get total(): number {
    return Sampler.asked;
  }
}

export class Pulse {
  static #beats: number = 0;

  static beat(tell: (beats: number) => void): void {
    if (++this.#beats % 3 === 0) tell(this.#beats);
  }
}
