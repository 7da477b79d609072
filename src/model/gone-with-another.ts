/**
 * The code of the note on a finding that is gone since another one was rewritten: there is nothing of its own to
 * read.
 */
export const GONE_WITH_ANOTHER = "gone-with-another";
