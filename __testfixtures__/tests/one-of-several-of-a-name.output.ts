import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

const [rings, closes, rests] = ["rings", "closes", "rests"];

it(rings, (done) => {
  let told = false;
  new Shop().onRing(() => {
    told = true;
  });
  waitFor(() => told).then(() => {
    expect(told).toBe(true);
    done();
  }).catch(done);
});

it(rests, (done) => {
  let told = false;
  new Shop().onOrder(() => {
    told = true;
  });
  setTimeout(() => {
    expect(told).toBe(false);
    done();
  }, 100);
});

it(closes, (done) => {
  let told = false;
  new Shop().onClose(() => {
    told = true;
  });
  waitFor(() => told).then(() => {
    expect(told).toBe(true);
    done();
  }).catch(done);
});
