import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";

it("counts what comes", async () => {
  let done = 0; setTimeout(() => { done++; }, 5); await waitFor(() => done >= 1, { atLeast: 20 }); expect(done).toBe(1); expect(done).not.toBe(2);
});

it("lists what comes for all who are there to hear it", async () => {
  const linesThatAreHeard: string[] = [];
  setTimeout(() => linesThatAreHeard.push("one that is heard"), 5); await waitFor(() => linesThatAreHeard.length >= 1, { atLeast: 20 });
  expect(linesThatAreHeard.length).toBe(1);
});

it("lists what comes", async () => {
  const linesThatAreHeardByAllOfThoseWhoAreThereToHearThemTodayOrOnAnyOtherDay: string[] = [];
  setTimeout(() => linesThatAreHeardByAllOfThoseWhoAreThereToHearThemTodayOrOnAnyOtherDay.push("one"), 5);
  await waitFor(() => linesThatAreHeardByAllOfThoseWhoAreThereToHearThemTodayOrOnAnyOtherDay.length >= 1, {
    atLeast: 20,
  }); // for all who are there
  expect(linesThatAreHeardByAllOfThoseWhoAreThereToHearThemTodayOrOnAnyOtherDay.length).toBe(1);
});
