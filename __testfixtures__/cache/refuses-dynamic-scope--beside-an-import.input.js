const answers = new Map();

exports.answerOf = async (name) => {
  if (answers.size > 0 && answers.has(name)) return answers.get(name);
  const made = await eval(`import(${name})`);
  const answer = made.default(name);
  answers.set(name, answer);
  return answer;
};
