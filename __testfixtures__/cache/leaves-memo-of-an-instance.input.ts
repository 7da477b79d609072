export class Router {
  private readonly patterns = new Map<string, RegExp>();

  pattern(route: string): RegExp {
    const made = this.patterns.get(route) ?? new RegExp(`^${route}$`);
    this.patterns.set(route, made);
    return made;
  }
}
