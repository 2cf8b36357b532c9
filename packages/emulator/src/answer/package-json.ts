import type { EditionId } from "@ghpkg/types";
import type { Assumptions } from "../assumption-table.ts";
import type { Package } from "../state/model.ts";
import { accountJson, repositoryJson } from "./account-json.ts";
import type { Addresses } from "./addresses.ts";
import { packageUrl } from "./addresses.ts";
import { packagePage } from "./pages-of-packages.ts";
import { timeText } from "./time-text.ts";

/** What an answer shows, besides the thing itself. */
export interface Showing {
  readonly edition: EditionId;
  readonly addresses: Addresses;
  readonly assumed: Assumptions;
}

/** JSON text, and a shorter text that is another whenever it is: what an `ETag` is made of. */
export interface Shown {
  readonly json: string;
  readonly identity: string;
}

/** The text of an account or a repository, which never changes, for the addresses it was last shown with. */
const texts = new WeakMap<object, { readonly addresses: string; readonly text: string }>();

/** A package: the schema `package`. `name`: where it is listed by another than its own. */
export function shownPackage(one: Package, showing: Showing, name: string = one.name): Shown {
  const { addresses, assumed } = showing;
  const { id, owner, repository, type, versions } = one;
  const visibility = one.visibility === "internal" ? assumed.internalShown : one.visibility;
  const url = packageUrl(addresses, one);
  const created = timeText(one.createdAt);
  const updated = timeText(one.updatedAt);
  const { count } = versions;
  const ownerText = once(owner, addresses, () => accountJson(owner, addresses));
  const linked =
    repository && `,"repository":${once(repository, addresses, () => repositoryJson(repository, addresses))}`;
  // Put together by hand: a page has thirty of them, five kilobytes each. Addresses are percent-encoded, and need no escapes.
  const json = `{"id":${id},"name":${JSON.stringify(name)},"package_type":"${type}","owner":${ownerText},"version_count":${count},"visibility":"${visibility}","url":"${url}","created_at":"${created}","updated_at":"${updated}"${linked ?? ""},"html_url":"${packagePage(one, showing)}"}`;
  return { json, identity: `${id} ${name} ${count} ${visibility} ${url} ${created} ${updated} ${repository?.id}` };
}

function once(shown: object, { api, site }: Addresses, make: () => object): string {
  const addresses = `${api} ${site}`;
  const known = texts.get(shown);
  if (known?.addresses === addresses) return known.text;
  const text = JSON.stringify(make());
  texts.set(shown, { addresses, text });
  return text;
}
