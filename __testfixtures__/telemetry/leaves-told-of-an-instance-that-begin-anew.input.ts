export class Notices {
  private told = new Set<string>();

  tellOnce(text: string, write: (text: string) => void): void {
    if (this.told.has(text)) return;
    this.told.add(text);
    write(text);
  }

  reset(): void {
    this.told = new Set();
  }
}
