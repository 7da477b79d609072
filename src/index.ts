/**
 * The programmatic API: the same steps as the command line, as functions. Nothing here prints, asks or sets an
 * exit code.
 */
export * from "./errors.ts";
export type * from "./model/edit.ts";
export type * from "./model/finding.ts";
export type * from "./model/flag.ts";
export type * from "./model/plan.ts";
export type * from "./model/report.ts";
export type * from "./model/stage.ts";
export { loadConfig } from "./config/load-config.ts";
export { planStages } from "./plan/plan-stages.ts";
export { renderJson } from "./report/render-json.ts";
export { renderMarkdown } from "./report/render-markdown.ts";
export { renderTerminal } from "./report/render-terminal.ts";
export { scanProject } from "./scan/scan-project.ts";
export { scanSources } from "./scan/scan-sources.ts";
