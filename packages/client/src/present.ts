/** An object type without what is `undefined`: a member that may be is optional instead. */
export type Present<Members> = {
  [Key in keyof Members as undefined extends Members[Key] ? never : Key]: Members[Key];
} & {
  [Key in keyof Members as undefined extends Members[Key] ? Key : never]?: Exclude<Members[Key], undefined>;
};

/** Absent means that the member is absent: drops those that are `undefined`. */
export function present<Members extends object>(members: Members): Present<Members> {
  // What is left is what the type says.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<Members>;
}
