import { z } from "zod";
import { isDay } from "./day.ts";

const command = z.union([z.string(), z.literal(false)]);

const cacheLimits = {
  ttlSeconds: z.number().int().positive().describe("How long a cache keeps an entry."),
  max: z.number().int().positive().describe("How many entries a cache keeps."),
};

const day = z.string().refine(isDay, "must be a day that exists, as YYYY-MM-DD");

const codemod = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words with dashes between")
    .describe("The stage's name: for --stage, in its branch, in its commit."),
  transform: z
    .string()
    .min(1)
    .describe("A jscodeshift transform: a file, from the root, or a file of an installed package."),
  options: z
    .record(z.string(), z.unknown())
    .optional()
    .describe("Handed to the transform as its third argument. Default: none."),
  dependsOn: z
    .array(z.string())
    .optional()
    .describe("Stages that must come before, the tool's or yours. Default: none, so it comes first."),
  parser: z
    .enum(["babel", "babylon", "flow", "ts", "tsx"])
    .optional()
    .describe("Parser of jscodeshift. Default: the transform's own, else by the file's ending."),
  title: z.string().optional().describe("A line for reports and pull requests."),
  why: z.string().optional().describe("A sentence or two for the commit and the pull request."),
});

/** Everything that unambient.config.* may say. Each field is optional; the defaults stand in the descriptions. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  include: z.array(z.string()).optional().describe("Paths to scan, from the root. Default: all."),
  exclude: z.array(z.string()).optional().describe("Globs to leave out, beside what git ignores."),
  stages: z.array(z.string()).optional().describe("Stages to run. Default: all but the opt-in ones."),
  only: z.array(z.string()).optional().describe("Ids of the findings to take. Default: all of the stages."),
  cache: z
    .strictObject({
      ...cacheLimits,
      each: z
        .record(z.string(), z.strictObject(cacheLimits))
        .optional()
        .describe("Limits of single caches, by finding id."),
    })
    .optional()
    .describe("Limits of the caches that a migration writes. Default: the runtime's."),
  deleteCaches: z
    .array(z.string())
    .optional()
    .describe(
      "Ids of caches to be rid of: with the flag on they keep nothing, and `finish` takes them out of the code. Default: none.",
    ),
  owners: z
    .record(
      z.string(),
      z.string().regex(/^([A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*)?$/, "must be names with dots between"),
    )
    .optional()
    .describe(
      'Whose end ends a registry entry, by finding id: "" for the entry itself, "socket" for a property of it.',
    ),
  scopes: z
    .array(z.string().min(1))
    .optional()
    .describe(
      "Places where the stage scopes opens a scope, as the wizard lists them. Default: all that are understood.",
    ),
  branchPattern: z.string().optional().describe('Default: "unambient/{n}-{stage}".'),
  split: z
    .enum(["package", "directory", "codeowners"])
    .optional()
    .describe("What stages are split by into branches of their own. Default: a branch a stage."),
  commits: z.enum(["stage", "finding"]).optional().describe('What a commit holds. Default: "stage".'),
  codemods: z
    .array(codemod)
    .optional()
    .describe("Transforms of your own that run as stages among the tool's: docs/codemods.md. Default: none."),
  runtime: z.enum(["package", "vendor"]).optional().describe('How the runtime gets in. Default: "package".'),
  allow: z
    .array(
      z.strictObject({
        symbol: z.string().min(1).describe("The declared name."),
        path: z.string().optional().describe("A file or folder, from the root. Default: everywhere."),
        owner: z.string().min(1).describe("Who answers for it."),
        reason: z.string().min(1).describe("Why it is allowed."),
        expires: day.describe("The last day on which it is allowed, YYYY-MM-DD."),
      }),
    )
    .optional()
    .describe("Ambient state that `check` and the ESLint rule let pass for now."),
  format: command
    .optional()
    .describe(
      "Command that lays out what a stage wrote: it reads a text from standard input and prints it, `{file}` is its path; false: none does. Default: the Prettier, Biome, dprint, oxfmt or standard that the project names, then its ESLint.",
    ),
  validate: z
    .strictObject({
      branches: z
        .boolean()
        .optional()
        .describe("Whether `migrate` checks the branches that it makes. Default: true."),
      types: command
        .optional()
        .describe(
          "Command that checks the types; false: do not. Default: the script for it of package.json, or of the packages in which something is rewritten, else the compiler.",
        ),
      lint: command
        .optional()
        .describe("Command that lints; false: do not. Default: the `lint` script, found in the same way."),
      tests: command
        .optional()
        .describe(
          "Command that runs the tests; false: do not. Default: the `test` script, found in the same way.",
        ),
      prepare: command
        .optional()
        .describe(
          "Command to run first in a fresh worktree; without it the `build` script, where the tests run what that writes and git does not keep.",
        ),
      copy: z
        .array(z.string())
        .optional()
        .describe("Untracked files that the tests need, .env for instance."),
      timeoutSeconds: z.number().positive().optional().describe("Per command. Default: 900."),
    })
    .optional(),
});

export type CodemodConfig = z.infer<typeof codemod>;

export type UnambientConfig = z.infer<typeof configSchema>;
