// @flow
import { dictionary } from "@unambient/runtime";
import { type Guest as Visitor, greet as welcome } from "./guests";
import type { Table as Desk } from "./tables";

const guests = dictionary("guests", {
  flag: "use_supervised_registry",
  legacy: {} as { [name: string]: Visitor },
});

export const seat = (name: string, guest: Visitor): void => {
  guests.set(name, guest);
};

export const deskOf = (name: string): Desk => welcome(guests.get(name)) as Desk;
