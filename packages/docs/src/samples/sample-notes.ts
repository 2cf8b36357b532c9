import type { OperationId } from "@ghpkg/types";
import { isPaged } from "./sample-address.ts";
import { sampleCall } from "./sample-call.ts";

/** What is to be said beside the samples of an operation, as lines of Markdown. */
export function sampleNotes(operation: OperationId): readonly string[] {
  const call = sampleCall(operation);
  const notes = [
    "Each of these was run, to the letter, against the [emulator](/guides/testing-with-the-emulator/) with its demo seed. The tests in `scripts/test/site/samples` judge them by what its server was asked, and how it answered.",
  ];
  if (call.action === "list") {
    notes.push(
      "GitHub sends no `Link` header with a list of packages ([octokit/core.js#695](https://github.com/octokit/core.js/issues/695)): curl and gh read its first page here, the client goes on to the end ([pagination](/guides/pagination/)).",
    );
  } else if (isPaged(call)) {
    notes.push(
      "curl reads the first page here; gh and the client go on to the end ([pagination](/guides/pagination/)).",
    );
  }
  if (call.deletedFirst) {
    notes.push("The demo seed has nothing deleted here: what the sample restores was deleted before it was run.");
  }
  return notes;
}
