var Shelf = function (name) {
  return rooms.map((room) => room + "/" + name);
};

Object.defineProperty(Shelf, "default", { value: Shelf });

class Pile {
  items = [];
  peek = () => rooms[this.items.length];

  add(item) {
    rooms.push(item);
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
  rooms = [];

export function open(name) {
  rooms = [name];
  desk.pile.add(name);
  return Shelf(name);
}

export { Shelf };
