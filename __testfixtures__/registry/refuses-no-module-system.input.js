var widgets = new Map();

function addWidget(id, widget) {
  widgets.set(id, widget);
  document.title = String(widgets.size);
}

function removeWidget(id) {
  widgets.delete(id);
}
