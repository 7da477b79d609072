// @flow
import { type Guest as Visitor, greet as welcome } from "./guests";
import type { Table as Desk } from "./tables";

const guests: { [name: string]: Visitor } = {};

export const seat = (name: string, guest: Visitor): void => {
  guests[name] = guest;
};

export const deskOf = (name: string): Desk => welcome(guests[name]) as Desk;
