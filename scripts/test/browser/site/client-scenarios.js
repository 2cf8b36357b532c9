import { createClient } from "./client.js";
import { failure } from "./failure.js";

/** What a page or a worker does with the client. Each resolves to what can be sent as a message. */
export const scenarios = { listVersions, deleteNewest, getWhatIsNotThere, getWhatHasMoved, abortWhatTakesLong };

function app(baseUrl, name = "team/app") {
  return createClient({ baseUrl, token: "ghp_demo_admin" }).org("acme").container(name);
}

async function listVersions(baseUrl) {
  return (await app(baseUrl).versions.list({ concurrency: 2 }).all()).map(({ id }) => id);
}

async function deleteNewest(baseUrl) {
  const { versions } = app(baseUrl);
  for await (const { id } of versions.list()) {
    await versions.delete(id);
    return { id, failed: await failure(versions.get(id)) };
  }
  throw new Error("there are no versions");
}

function getWhatIsNotThere(baseUrl) {
  return failure(app(baseUrl, "team/nothing").get());
}

function getWhatHasMoved(baseUrl) {
  return failure(app(baseUrl, "moved").get());
}

async function abortWhatTakesLong(baseUrl) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  return failure(app(baseUrl, "slow").get({ signal: controller.signal }));
}
