const loggers = {};
const titles = {};
const pages = {};
const names = {};
const slugs = {};

export function loggerOf(name) {
  let logger = loggers[name];
  if (!logger) {
    logger = loggers[name] =
      createLogger(withoutParents(name.replace(/:/g, ".")), defaults);
  }
  return logger;
}

export function titleOf(name) {
  if (!titles[name]) {
    titles[name] =
      capitalize(name);
  }
  return titles[name];
}

export function pageOf(name) {
  if (!pages[name]) {
    pages[name] =
      createPage(
        withoutParents(name.replace(/:/g, ".")),
        createLayout(defaults, name),
      );
  }
  return pages[name];
}

export function nameOf(view) {
  if (!names[view]) {
    names[view] =
    view.split("/")
    .slice(-1)[0]
    .replace(/^_/, "");
  }
  return names[view];
}

export function slugOf(title) {
  if (!slugs[title]) {
    slugs[title] =
      title.toLowerCase().replace(/[^a-z0-9]+/g, "-").concat("");
  }
  return slugs[title];
}
