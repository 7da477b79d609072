const { ask } = require("./service.js");

(async () => {
  let answer = await ask("/first");
  answer = await ask(answer.next);
  const keys = [answer.id];
  keys.push(...answer.others);
  console.log(keys.join());
})();
