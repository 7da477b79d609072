import type { Allowance } from "../baseline/allow-list.ts";

/** Options of `unambient/no-ambient-state`. */
export interface NoAmbientStateOptions {
  /**
   * The project's root: what paths in the baseline and the allow list are relative to.
   * @default the folder that ESLint runs in
   */
  readonly root?: string;
  /**
   * Look at the whole project, as `unambient check` does: a write in one file can make ambient state of what another
   * declares. False looks at each file alone, which is enough to start with and needs no scan.
   * @default true
   */
  readonly project?: boolean;
  /**
   * Let what unambient.baseline.jsonl holds pass.
   * @default true
   */
  readonly baseline?: boolean;
  /** State that may stay for now, beside the list in unambient.config.json. */
  readonly allow?: readonly Allowance[];
}

const text = { type: "string", minLength: 1 } as const;

/** The same as a JSON Schema, for ESLint to check. */
export const optionsSchema = [
  {
    type: "object",
    additionalProperties: false,
    properties: {
      root: text,
      project: { type: "boolean" },
      baseline: { type: "boolean" },
      allow: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["symbol", "owner", "reason", "expires"],
          properties: {
            symbol: text,
            path: text,
            owner: text,
            reason: text,
            expires: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
          },
        },
      },
    },
  },
];
