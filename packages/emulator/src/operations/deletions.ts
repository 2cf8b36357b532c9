import type { Answer } from "../answer/answer.ts";
import { done } from "../answer/answer.ts";
import type { Package, Version } from "../state/model.ts";
import type { Refusal } from "../state/removals.ts";
import { deleteVersion as remove, whyPackageStays, whyVersionStays } from "../state/removals.ts";
import type { Call } from "./call.ts";
import { refuse } from "./call.ts";

/** Deletes a package, if it can be. */
export function deletePackage(call: Call, one: Package): Answer {
  const why = whyPackageStays(one, call.assumed);
  if (why) return refuse(call, 400, textFor(why, call));
  return removePackage(call, one);
}

/** Deletes a version, if it can be. */
export function deleteVersion(call: Call, one: Package, version: Version): Answer {
  const why = whyVersionStays(one, version, call.assumed);
  if (why === "package") return removePackage(call, one);
  if (why) return refuse(call, 400, textFor(why, call));
  const gone = remove(one, version, call.now, call.effects.indexCascade === true);
  for (const { id } of gone) call.changed({ package: one, do: "delete", version: id });
  return done;
}

function removePackage(call: Call, one: Package): Answer {
  one.deletedAt = call.now;
  call.changed({ package: one, do: "delete" });
  return done;
}

// Verbatim, as users quoted them: actions/delete-package-versions#231, mkoepf/ghcrctl, Chizkiyahu/delete-untagged-ghcr-action#40.
const texts: Readonly<Record<Exclude<Refusal, "package-over-5000">, string>> = {
  "last-version": "You cannot delete the last version of a package. You must delete the package instead.",
  "last-tagged-version": "You cannot delete the last tagged version of a package. You must delete the package instead.",
  "version-over-5000":
    "Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.",
};

function textFor(why: Refusal, { assumed }: Call): string {
  return why === "package-over-5000" ? assumed.wholePackageOver5000Text : texts[why];
}
