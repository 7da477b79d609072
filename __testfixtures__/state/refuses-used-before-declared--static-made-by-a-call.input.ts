export class Container {
  readonly depth: number = Containers.first ? Containers.first.depth + 1 : 0;
}

export class Containers {
  static first: Container | undefined = new Container();

  static reset(): void {
    Containers.first = new Container();
  }
}
