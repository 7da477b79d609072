function compute(x) {
  compute.calls++;
  return x * 2;
}
compute.calls = 0;

exports.compute = exports.run = compute;
