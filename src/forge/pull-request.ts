/** One pull request as it should be; the stack is a list of them, lowest first. */
export interface PullRequestSpec {
  readonly stage: string;
  /** The stage's branch. */
  readonly head: string;
  /** The branch below it: another stage's, or the one that the migration started from. */
  readonly base: string;
  /** What `head` points at. */
  readonly commit: string;
  readonly title: string;
  /** The text of our part of the body, in at most `limit` characters. */
  readonly body: (limit: number) => string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** `user` or `organisation/team`. */
  readonly reviewers: readonly string[];
}

/** A pull request (or merge request) as the code host has it. */
export interface RemoteRequest {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  readonly title: string;
  readonly body: string;
  readonly base: string;
  readonly isDraft: boolean;
}

export type NewRequest = Pick<PullRequestSpec, "head" | "base" | "title" | "draft" | "labels"> & {
  readonly body: string;
};

export type RequestChanges = Partial<Pick<RemoteRequest, "title" | "body" | "base">>;

/** A code host, as far as the stack needs it. Every method throws a ForgeError that says the way out. */
export interface Forge {
  readonly name: string;
  /** What its people call a pull request: `#12` or `!12`. */
  readonly reference: (number: number) => string;
  /** Longest body it takes. */
  readonly bodyLimit: number;
  /** The newest request from this branch, open ones first. */
  readonly find: (head: string) => Promise<RemoteRequest | null>;
  /** Opens a request; the notes tell what the host would not do, labels or drafts for instance. */
  readonly open: (
    request: NewRequest,
  ) => Promise<{ readonly request: RemoteRequest; readonly notes: readonly string[] }>;
  readonly update: (request: RemoteRequest, changes: RequestChanges) => Promise<void>;
  readonly setDraft: (request: RemoteRequest, draft: boolean) => Promise<void>;
  /** Asks for reviews; gives a note for each person who cannot be asked. */
  readonly requestReviews: (
    request: RemoteRequest,
    reviewers: readonly string[],
  ) => Promise<readonly string[]>;
}
