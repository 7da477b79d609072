import { cell } from "@unambient/runtime";

const defaults = {
  level: "info",
  prefix: "app"
};

const theCurrentLevelOfDetail = cell("theCurrentLevelOfDetail", {
  flag: "use_scoped_state",
  legacy: defaults.level === "info" ? "information" : "debugging"
});

export function raise(): string {
  theCurrentLevelOfDetail.value = "debugging";
  return theCurrentLevelOfDetail.value;
}

export const level = (): string => theCurrentLevelOfDetail.value;
