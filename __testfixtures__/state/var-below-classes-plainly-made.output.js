import { cell } from "@unambient/runtime";

var Shelf = function (name) {
  return rooms.value.map((room) => room + "/" + name);
};

Object.defineProperty(Shelf, "default", { value: Shelf });

class Pile {
  items = [];
  peek = () => rooms.value[this.items.length];

  add(item) {
    rooms.value.push(item);
    this.items.push(item);
  }
}

class Desk {
  pile = new Pile();
  drawer = emptyDrawer();
}

function emptyDrawer() {
  return { owner: null, papers: new Pile() };
}

var desk = new Desk(),
  rooms = cell("rooms", { flag: "use_scoped_state", legacy: [] });

export function open(name) {
  rooms.value = [name];
  desk.pile.add(name);
  return Shelf(name);
}

export { Shelf };
