let report = null;

let price = function (item) {
  return item.length;
};

let label = function () {
  return String(this);
};

let sum = add;

function add(one, other) {
  return one + other;
}

function addThrice(one, other) {
  return one + 3 * other;
}

export function listen(lines) {
  report = (text) => lines.push(text);
}

export function price3() {
  price = (item) => 3 * item.length;
  label = () => "three";
  sum = addThrice;
}

export function sell(item) {
  if (report) report(item);
  return `${label()} ${sum(1, price(item))}`;
}
