import { cache } from "@unambient/runtime";

const loggers = cache("loggers", { flag: "use_ttl_cache", legacy: {} });
const titles = cache("titles", { flag: "use_ttl_cache", legacy: {} });
const pages = cache("pages", { flag: "use_ttl_cache", legacy: {} });
const names = cache("names", { flag: "use_ttl_cache", legacy: {} });
const slugs = cache("slugs", { flag: "use_ttl_cache", legacy: {} });

export function loggerOf(name) {
  let logger = loggers.get(name);
  if (!logger) {
    logger = loggers.set(
      name,
      createLogger(withoutParents(name.replace(/:/g, ".")), defaults),
    );
  }
  return logger;
}

export function titleOf(name) {
  if (!titles.get(name)) {
    titles.set(name, capitalize(name));
  }
  return titles.get(name);
}

export function pageOf(name) {
  if (!pages.get(name)) {
    pages.set(
      name,
      createPage(
        withoutParents(name.replace(/:/g, ".")),
        createLayout(defaults, name),
      ),
    );
  }
  return pages.get(name);
}

export function nameOf(view) {
  if (!names.get(view)) {
    names.set(view, view.split("/")
    .slice(-1)[0]
    .replace(/^_/, ""));
  }
  return names.get(view);
}

export function slugOf(title) {
  if (!slugs.get(title)) {
    slugs.set(
      title,
      title.toLowerCase().replace(/[^a-z0-9]+/g, "-").concat(""),
    );
  }
  return slugs.get(title);
}
