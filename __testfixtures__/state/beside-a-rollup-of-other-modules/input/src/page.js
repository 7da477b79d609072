export function show(id) {
  document.title = id;
}
