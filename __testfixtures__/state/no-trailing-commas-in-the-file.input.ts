const defaults = {
  level: "info",
  prefix: "app"
};

let theCurrentLevelOfDetail = defaults.level === "info" ? "information" : "debugging";

export function raise(): string {
  theCurrentLevelOfDetail = "debugging";
  return theCurrentLevelOfDetail;
}

export const level = (): string => theCurrentLevelOfDetail;
