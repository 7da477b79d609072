import { cell } from "@unambient/runtime";

const limits = cell("limits", {
  flag: "use_scoped_state",
  legacy: process.env.STRICT === "1"
    ? { most: 1 }
    : {
        most: 2,
      },
});

const level = cell("level", {
  flag: "use_scoped_state",
  legacy: Number(process.env.LEVEL) || 3,
});

const size = cell("size", { flag: "use_scoped_state", legacy: Number("1600") });

const told =
  // nothing yet
  cell("told", { flag: "use_scoped_state", legacy: "" });

export function setLimit(most) {
  limits.value.most = most;
}

export function raise(text) {
  level.value += 1;
  told.value = String(text);
  size.value += 1;
}

export const state = () => [limits.value.most, level.value, told.value, size.value];
