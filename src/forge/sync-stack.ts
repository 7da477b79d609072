import { managedBlock, mergeBlock, readBlockState, roomForBlock, titleHash } from "./managed-block.ts";
import type { Forge, PullRequestSpec, RemoteRequest, RequestChanges } from "./pull-request.ts";
import { stackMap, type StackEntry } from "./stack-map.ts";

export interface SyncOutcome {
  readonly stage: string;
  readonly head: string;
  readonly action: "opened" | "updated" | "unchanged" | "left alone";
  /** `#12`. */
  readonly reference: string | null;
  readonly url: string | null;
  readonly notes: readonly string[];
}

export interface SyncOptions {
  /** From a fork, a branch of the fork cannot be another request's base: only the lowest open one is made. */
  readonly lowestOnly?: boolean;
}

interface Slot {
  readonly spec: PullRequestSpec;
  readonly base: string;
  request: RemoteRequest | null;
  opened: boolean;
  readonly notes: string[];
}

/**
 * Makes the code host's requests what the specs say: opens the missing ones, updates the others in place. What
 * people wrote around our block, a title they gave, a draft they made stay. A second run changes nothing.
 */
export async function syncStack(
  forge: Forge,
  specs: readonly PullRequestSpec[],
  options: SyncOptions = {},
): Promise<readonly SyncOutcome[]> {
  const slots = await findRequests(forge, specs);
  await openMissing(forge, slots, options.lowestOnly ?? false);
  const outcomes: SyncOutcome[] = [];
  for (const slot of slots) outcomes.push(await settle(forge, slot, slots));
  return outcomes;
}

/** Finds what is there; above a merged request the base is what that one was merged into. */
async function findRequests(forge: Forge, specs: readonly PullRequestSpec[]): Promise<Slot[]> {
  const slots: Slot[] = [];
  const mergedInto = new Map<string, string>();
  for (const spec of specs) {
    const request = await forge.find(spec.head);
    const base = mergedInto.get(spec.base) ?? spec.base;
    if (request?.state === "merged") mergedInto.set(spec.head, base);
    slots.push({ spec, base, request, opened: false, notes: [] });
  }
  return slots;
}

async function openMissing(forge: Forge, slots: readonly Slot[], lowestOnly: boolean): Promise<void> {
  for (const [index, slot] of slots.entries()) {
    if (slot.request !== null) continue;
    if (lowestOnly && slots.slice(0, index).some((below) => below.request?.state !== "merged")) {
      slot.notes.push("it waits until the one below is merged: a branch of a fork cannot be a base");
      continue;
    }
    const { spec, base } = slot;
    const { request, notes } = await forge.open({
      head: spec.head,
      base,
      title: spec.title,
      draft: spec.draft,
      labels: spec.labels,
      body: composeBody(forge, slot, slots, ""),
    });
    slot.request = request;
    slot.opened = true;
    slot.notes.push(...notes);
    if (spec.reviewers.length > 0) slot.notes.push(...(await forge.requestReviews(request, spec.reviewers)));
  }
}

async function settle(forge: Forge, slot: Slot, slots: readonly Slot[]): Promise<SyncOutcome> {
  const { spec, request, notes } = slot;
  const outcome = (action: SyncOutcome["action"]): SyncOutcome => ({
    stage: spec.stage,
    head: spec.head,
    action,
    reference: request === null ? null : forge.reference(request.number),
    url: request?.url ?? null,
    notes,
  });
  if (request === null) return outcome("left alone");
  if (request.state !== "open") {
    notes.push(
      request.state === "merged" ? "it is merged" : "someone closed it; reopen it to have it updated",
    );
    return outcome("left alone");
  }
  const changes = changesFor(forge, slot, request, slots);
  const draft = draftFor(spec, request);
  if (Object.keys(changes).length > 0) await forge.update(request, changes);
  // On GitLab the draft is part of the title: the switch must not bring back an old one.
  if (draft !== null) await forge.setDraft({ ...request, ...changes }, draft);
  if (slot.opened) return outcome("opened");
  return outcome(Object.keys(changes).length > 0 || draft !== null ? "updated" : "unchanged");
}

function changesFor(
  forge: Forge,
  slot: Slot,
  request: RemoteRequest,
  slots: readonly Slot[],
): RequestChanges {
  const { spec, base, notes } = slot;
  const body = composeBody(forge, slot, slots, request.body);
  const isOurTitle = readBlockState(request.body)?.title === titleHash(request.title);
  if (!isOurTitle && request.title !== spec.title) notes.push("its title was edited, and stays");
  return {
    ...(isOurTitle && request.title !== spec.title ? { title: spec.title } : {}),
    ...(sameText(body, request.body) ? {} : { body }),
    ...(request.base === base ? {} : { base }),
  };
}

/** Hosts give line ends back as CRLF when a person saved the body in a browser. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

/** A draft that a person made, or unmade, is theirs. */
function draftFor(spec: PullRequestSpec, request: RemoteRequest): boolean | null {
  const state = readBlockState(request.body);
  if (state === null || state.draft !== request.isDraft || request.isDraft === spec.draft) return null;
  return spec.draft;
}

function composeBody(forge: Forge, slot: Slot, slots: readonly Slot[], existing: string): string {
  const { spec } = slot;
  const map = stackMap(
    slots.map((each) => entryOf(forge, each)),
    spec.stage,
    slots[0]?.base ?? slot.base,
  );
  const head = map === "" ? "" : `${map}\n\n`;
  const room = roomForBlock(existing, forge.bodyLimit) - head.length;
  const foot = "\n\n<sub>Written by `unambient pr`; what you write above or below this block stays.</sub>";
  const text = `${head}${spec.body(room - foot.length).trim()}${foot}`;
  const remembered = readBlockState(existing);
  const isOurs = slot.request === null || remembered?.title === titleHash(slot.request.title);
  const block = managedBlock(text, {
    commit: spec.commit,
    title: isOurs ? titleHash(spec.title) : (remembered?.title ?? ""),
    draft: rememberedDraft(slot, remembered?.draft ?? null),
  });
  return mergeBlock(existing, block);
}

/** The draft state that we gave last; one that a person gave is not ours to remember. */
function rememberedDraft({ spec, request }: Slot, ours: boolean | null): boolean {
  if (request === null || ours === null || ours === request.isDraft) return spec.draft;
  return ours;
}

function entryOf(forge: Forge, { spec, request }: Slot): StackEntry {
  return {
    stage: spec.stage,
    title: spec.title,
    reference: request === null ? null : forge.reference(request.number),
    state: request === null ? "waiting" : request.state,
  };
}
