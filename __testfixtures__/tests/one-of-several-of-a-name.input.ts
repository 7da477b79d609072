import { expect, it } from "vitest";
import { Shop } from "./shop";

const [rings, closes, rests] = ["rings", "closes", "rests"];

it(rings, (done) => {
  let told = false;
  new Shop().onRing(() => {
    told = true;
  });
  setTimeout(() => {
    expect(told).toBe(true);
    done();
  }, 100);
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
  setTimeout(() => {
    expect(told).toBe(true);
    done();
  }, 100);
});
