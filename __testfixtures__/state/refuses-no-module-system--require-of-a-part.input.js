let settings = { size: 20 };

if (window.location.search) settings.size = 40;

function renderWith(name) {
  const engine = require(name);
  return engine.render(settings.size);
}

window.resize = function (size) {
  settings = { size };
};
