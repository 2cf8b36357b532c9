import { createClient } from "./client.js";
import { createEmulator, isListenError } from "./emulator.js";
import { failure } from "./failure.js";

/** What a page or a worker does with an emulator of its own. Each resolves to what can be sent as a message. */
export const scenarios = { listVersions, deleteLastTagged, deleteAndRestore, listen };

function container(name) {
  const { fetch } = createEmulator();
  return createClient({ token: "ghp_demo_admin", fetch }).org("acme").container(name);
}

async function listVersions() {
  return ids(container("team/app").versions.list());
}

async function deleteLastTagged() {
  const { versions } = container("single");
  const tagged = (await versions.list().all()).find(({ metadata }) => metadata.container.tags.length > 0);
  return failure(versions.delete(tagged.id));
}

async function deleteAndRestore() {
  const { versions } = container("single");
  const before = await ids(versions.list());
  const id = before.at(-1);
  await versions.delete(id);
  const failed = await failure(versions.get(id));
  const deleted = { active: await ids(versions.list()), deleted: await ids(versions.list({ state: "deleted" })) };
  await versions.restore(id);
  return { before, failed, deleted, restored: await ids(versions.list()) };
}

async function listen() {
  try {
    await createEmulator().listen({ port: 0 });
  } catch (error) {
    if (!isListenError(error)) throw error;
    return { reason: error.facts.reason, message: error.message };
  }
  throw new Error("it listens");
}

async function ids(list) {
  return (await list.all()).map(({ id }) => id);
}
