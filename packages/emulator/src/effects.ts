/** What GitHub does only at times, each off unless switched on. */
export interface EffectOptions {
  /**
   * The share of deleted versions, 0 to 1, that lists still hold although they are gone: https://github.com/dataaxiom/ghcr-cleanup-action/issues/74
   */
  readonly staleEntries?: number;
  /** Lists of packages hold deleted ones as `deleted_…`, as the source of Chizkiyahu/delete-untagged-ghcr-action expects. */
  readonly deletedNames?: boolean;
  /** How many versions somebody pushes between two pages of a list of versions, so that pages move. */
  readonly pageDrift?: number;
  /** Deleting an index deletes its manifests: one report says so, others that it does not (labelle-web#33). */
  readonly indexCascade?: boolean;
}
