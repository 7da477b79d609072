// @flow
import { type Guest as Visitor, greet as welcome } from "./guests";
import type * as tables from "./tables";

const guests: { [name: string]: Visitor } = {};

export const seat = (name: string, guest: Visitor): void => {
  guests[name] = guest;
};

export const deskOf = (name: string): tables.Desk => welcome(guests[name]);
