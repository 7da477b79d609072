// Public API of rxjs that rests on module state: the immediate handles and the synchronous error context.
export default async function scenario({ load, answer, checkpoint }) {
  const { asapScheduler, config, from, of, observeOn, Observable, Subject, lastValueFrom, toArray } =
    await load();
  const collect = (source) => lastValueFrom(source.pipe(toArray()));

  answer("asap", await collect(of(1, 2, 3).pipe(observeOn(asapScheduler))));
  const order = [];
  asapScheduler.schedule(() => order.push("asap"));
  const cancelled = asapScheduler.schedule(() => order.push("cancelled"));
  cancelled.unsubscribe();
  Promise.resolve().then(() => order.push("promise"));
  order.push("sync");
  await new Promise((resolve) => setTimeout(resolve, 5));
  answer("order", order);
  config.useDeprecatedSynchronousErrorHandling = true;
  answer(
    "rethrown",
    attempt(() =>
      from([1]).subscribe(() => {
        throw new Error("in next");
      }),
    ),
  );

  await checkpoint();

  answer("asap after", await collect(from("abc").pipe(observeOn(asapScheduler))));
  answer(
    "nested",
    attempt(() =>
      of(1).subscribe(() => {
        answer(
          "inner",
          attempt(() =>
            of(2).subscribe(() => {
              throw new Error("inner");
            }),
          ),
        );
      }),
    ),
  );
  answer(
    "source throws",
    attempt(() =>
      new Observable(() => {
        throw new Error("source");
      }).subscribe(),
    ),
  );
  config.useDeprecatedSynchronousErrorHandling = false;
  const subject = new Subject();
  const seen = [];
  subject.pipe(observeOn(asapScheduler)).subscribe((value) => seen.push(value));
  subject.next("a");
  subject.next("b");
  answer("not yet", [...seen]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  answer("seen", seen);
}

function attempt(act) {
  try {
    act();
    return "no error";
  } catch (error) {
    return error.message;
  }
}
