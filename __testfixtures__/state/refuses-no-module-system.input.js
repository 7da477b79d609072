let counter = 0;

function countUp() {
  counter += 1;
  document.title = String(counter);
}
