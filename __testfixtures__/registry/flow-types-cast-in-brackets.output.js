// @flow
import { dictionary } from "@unambient/runtime";
import { type Guest as Visitor, greet as welcome } from "./guests";
import type * as tables from "./tables";

const guests = dictionary("guests", {
  flag: "use_supervised_registry",
  legacy: ({}: { [name: string]: Visitor }),
});

export const seat = (name: string, guest: Visitor): void => {
  guests.set(name, guest);
};

export const deskOf = (name: string): tables.Desk => welcome(guests.get(name));
