import { Clock } from "./clock";

export function advance(by: number): number {
  return Clock.offset + (Number(by) || 0);
}

export const isClock = (value: unknown): boolean => value instanceof Clock;
