function compute(x) {
  compute.calls++;
  return x * 2;
}
compute.calls = 0;

module.exports = compute;
module.exports.compute = compute;
