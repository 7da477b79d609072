export class Rooms {
  static open = {};

  static join(name, member) {
    Rooms.open[name] = member;
    return this;
  }

  static close() {
    Rooms.open = {};
  }

  static member(name) {
    return Rooms.open[name];
  }
}
