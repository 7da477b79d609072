let till = () => {
  const made = new Map();
  till = () => made;
  return made;
};

let ring = () => {};

export function setRing(next) {
  ring = next;
}

export function sell(item) {
  ring();
  return till().set(item, true).size;
}
