var desk = desk || {};

exports.open = (name) => {
  desk = { name };
};

exports.name = () => desk.name;
