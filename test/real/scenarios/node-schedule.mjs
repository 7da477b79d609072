// Public API of node-schedule: names, look-up, invocations in order, cancelling, shutting down.
const inTheFuture = new Date(2090, 0, 1, 12, 0, 0);

export default async function scenario({ load, answer, checkpoint }) {
  const schedule = await load();
  const fired = [];
  const withoutTime = (name) => name.replace(/\d{4}-.*/, "…");

  answer("first anonymous name", withoutTime(schedule.scheduleJob(inTheFuture, () => {}).name));
  schedule.scheduleJob("yearly", "0 0 1 1 *", () => fired.push("yearly"));
  schedule.scheduleJob("monthly", "0 0 1 * *", () => fired.push("monthly"));
  const soon = schedule.scheduleJob("soon", new Date(Date.now() + 120), () => fired.push("soon"));
  answer("jobs", Object.keys(schedule.scheduledJobs).map(withoutTime));
  answer("identity", schedule.scheduledJobs.soon === soon);

  await checkpoint();

  schedule.scheduleJob("sooner", new Date(Date.now() + 60), () => fired.push("sooner"));
  schedule.scheduleJob("cancelled", new Date(Date.now() + 80), () => fired.push("cancelled"));
  answer("cancel by name", schedule.cancelJob("cancelled"));
  answer("cancel unknown", schedule.cancelJob("nobody"));
  await new Promise((resolve) => soon.once("run", resolve));
  answer("fired", fired);
  answer("second anonymous name", withoutTime(schedule.scheduleJob(inTheFuture, () => {}).name));
  answer("left", Object.keys(schedule.scheduledJobs).map(withoutTime));
  answer("rescheduled", schedule.rescheduleJob("monthly", "30 0 1 * *") !== null);
  answer("pending", schedule.scheduledJobs.monthly.pendingInvocations.length);
  await schedule.gracefulShutdown();
  answer("after shutdown", Object.keys(schedule.scheduledJobs));
}
