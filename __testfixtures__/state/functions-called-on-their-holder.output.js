import { cell } from "@unambient/runtime";

const report = cell("report", { flag: "use_scoped_state", legacy: null });

const price = cell("price", { flag: "use_scoped_state", legacy: function (item) {
  return item.length;
} });

const label = cell("label", { flag: "use_scoped_state", legacy: function () {
  return String(this);
} });

const sum = cell("sum", { flag: "use_scoped_state", legacy: add });

function add(one, other) {
  return one + other;
}

function addThrice(one, other) {
  return one + 3 * other;
}

export function listen(lines) {
  report.value = (text) => lines.push(text);
}

export function price3() {
  price.value = (item) => 3 * item.length;
  label.value = () => "three";
  sum.value = addThrice;
}

export function sell(item) {
  if (report.value) report.value(item);
  return `${(0, label.value)()} ${sum.value(1, price.value(item))}`;
}
