class Base {
  constructor() {
    Level.opened = true;
  }
}

export class Level extends Base {
  static readonly first = new Level();
  static opened = false;
}
