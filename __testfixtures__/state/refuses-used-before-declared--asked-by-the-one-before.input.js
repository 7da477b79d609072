var opened = count(),
  desks = 0;

function count() {
  desks = 1;
  return desks;
}

exports.open = () => {
  desks += 1;
  return opened + desks;
};
