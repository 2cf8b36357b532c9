import { createClient, isPackagesError } from "./client.js";

/** What a page or a worker does with the client. Each resolves to what can be sent as a message. */
export const scenarios = { listVersions, deleteVersion, getWhatIsNotThere, getWhatHasMoved, abortWhatTakesLong };

function app(baseUrl, name = "team/app") {
  return createClient({ baseUrl, token: "made-up-token" }).org("acme").container(name);
}

async function failure(call) {
  try {
    await call;
  } catch (error) {
    if (!isPackagesError(error)) throw error;
    const { kind, status, requestId } = error.facts;
    return { kind, status, requestId, message: error.message };
  }
  throw new Error("nothing failed");
}

async function listVersions(baseUrl) {
  const ids = (await app(baseUrl).versions.list({ concurrency: 2 }).all()).map(({ id }) => id);
  return { count: ids.length, different: new Set(ids).size, first: ids[0], last: ids.at(-1) };
}

async function deleteVersion(baseUrl) {
  const { versions } = app(baseUrl);
  await versions.delete(100_250);
  return failure(versions.get(100_250));
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
