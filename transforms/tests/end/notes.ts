import type { AssistNote } from "../../../src/model/stage.ts";

export const AWAITS_END: AssistNote = {
  code: "awaits-its-end",
  message:
    "The test now awaits what its callbacks bring about, for as long as the runner allows. A callback that comes again after that no longer fails the test by calling `done` twice.",
};

/** How long a test may take is the runner's to say, as it was. */
export const RUNNERS_LIMIT = "timeout: Infinity";
