export class Router {
  constructor(private readonly routes = new Map<string, string>()) {}

  add(path: string, name: string): this {
    this.routes.set(path, name);
    return this;
  }
}
