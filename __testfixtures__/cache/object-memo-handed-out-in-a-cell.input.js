const answers = {};

exports.answer = function (question) {
  if (!answers[question]) answers[question] = `answer to ${question}`;
  return answers[question];
};

exports.all = () => answers;
