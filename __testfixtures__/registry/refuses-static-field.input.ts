function seen(_target: undefined, _context: ClassFieldDecoratorContext): void {}

export class Agents {
  @seen static current = new Map<string, number>();

  static add(key: string): void {
    Agents.current.set(key, 1);
  }
}
