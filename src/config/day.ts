/** A calendar day as `YYYY-MM-DD`; days of this form sort and compare as text. */
export type Day = string;

/** The day of a point in time, in UTC, so that a check says the same on every machine. */
export function dayOf(time: Date): Day {
  return time.toISOString().slice(0, 10);
}

/** True for a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && dayOf(time) === text;
}

/** Something holds through its last day, and has expired on the next. */
export function hasExpired(expires: Day | null, today: Day): boolean {
  return expires !== null && expires < today;
}
