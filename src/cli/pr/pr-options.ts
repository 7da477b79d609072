import type { OptionTable } from "../command.ts";

export const prOptions = {
  provider: {
    type: "string",
    value: "name",
    choices: ["github", "gitlab", "files"],
    help: "Where the requests go. Default: what the remote's host looks like.",
  },
  remote: { type: "string", value: "name", help: "Push the branches there. Default: origin." },
  upstream: {
    type: "string",
    value: "owner/name",
    help: "Open the requests there, when the remote is a fork of it.",
  },
  base: {
    type: "string",
    value: "branch",
    help: "What the lowest request goes into. Default: the branch that was migrated.",
  },
  stage: { type: "string", list: true, value: "a,b", help: "These stages only." },
  label: { type: "string", list: true, value: "a,b", help: "Labels for new requests. Default: unambient." },
  reviewer: {
    type: "string",
    list: true,
    value: "a,b",
    help: "Ask these for a review. Default: the code owners of the changed files.",
  },
  "no-reviewers": { type: "boolean", help: "Ask nobody for a review." },
  draft: { type: "boolean", help: "Open as drafts, also where the validation is green." },
  ready: { type: "boolean", help: "Open for review, also where the validation is not green." },
  "no-push": { type: "boolean", help: "Do not push: the branches are on the remote already." },
  "dry-run": { type: "boolean", short: "n", help: "Show what would be opened; ask and change nothing." },
  output: {
    type: "string",
    short: "o",
    value: "folder",
    help: "With --provider files: write there. Default: unambient-pull-requests.",
  },
  "api-url": {
    type: "string",
    value: "url",
    help: "The host's API, for GitHub Enterprise or GitLab on premises.",
  },
  json: { type: "boolean", help: "Print the outcome as JSON." },
} as const satisfies OptionTable;
