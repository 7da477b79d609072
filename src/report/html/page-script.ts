/**
 * The page's script: filters, keys, theme, print. The page is whole without it. It reads nothing of the report, so it
 * is the same text in every page and the page's policy can name it by its hash.
 */
export const pageScript = `
(() => {
  const root = document.documentElement;
  const help = document.querySelector("dialog");
  const all = (selector) => [...document.querySelectorAll(selector)];

  const setUpFilter = (input) => {
    const rows = [...document.getElementById(input.dataset.filters).tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const status = input.parentElement.querySelector("[role=status]");
    input.parentElement.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every((word) => texts[i].includes(word));
        if (!row.hidden) shown++;
      });
      status.textContent = shown + " of " + rows.length + " rows";
    });
  };
  all("input[data-filters]").forEach(setUpFilter);

  const toggleTheme = () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  };
  const toggleDetails = () => {
    const parts = all("main details");
    const open = parts.some((part) => !part.open);
    parts.forEach((part) => { part.open = open; });
  };
  const step = (by) => {
    const stops = all("[data-stop]").filter((stop) => stop.checkVisibility === undefined || stop.checkVisibility());
    const here = stops.findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement) && stop.firstElementChild === document.activeElement);
    const next = stops[Math.min(Math.max(here + by, 0), stops.length - 1)];
    if (!next) return;
    (next.matches("details") ? next.querySelector("summary") : next).focus();
    next.scrollIntoView({ block: "start" });
  };
  const actions = {
    j: () => step(1), k: () => step(-1), t: toggleTheme, e: toggleDetails,
    "/": () => {
      const input = document.querySelector("input[data-filters]");
      input?.focus();
      input?.scrollIntoView({ block: "center" });
    },
    "?": () => help.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.matches("input")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  all("button[data-action]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => actions[button.dataset.action]());
  });

  // Paper cannot be unfolded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("main details").filter((part) => !part.open);
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
})();
`;
