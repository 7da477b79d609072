/** What callbacks record: that they were called, or how often. */
export type Recorded = "flag" | "counter";
