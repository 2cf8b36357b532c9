import { isPackagesError } from "./client.js";

/** What is known of the failure that a call of the client must end with. It can be sent as a message. */
export async function failure(call) {
  try {
    await call;
  } catch (error) {
    if (!isPackagesError(error)) throw error;
    const { kind, status, requestId } = error.facts;
    return { kind, status, requestId, message: error.message };
  }
  throw new Error("nothing failed");
}
