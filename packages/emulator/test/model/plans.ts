// Random commands, most of them about the same few packages, so that they meet.
import fc from "fast-check";
import type { Command, Model, Real } from "./commands.ts";
import { Ask, Push } from "./commands.ts";
import type { Action, Call } from "./state.ts";
import { GoBack, Keep, Move, Reset, RestoreNonsense, Wait } from "./whole-state-commands.ts";
import type { Place } from "./world.ts";
import { day, hasTags, places, tokens } from "./world.ts";

// Most calls are made by who may do everything: a sequence of refusals shows little.
const token = fc.oneof(
  { weight: 4, arbitrary: fc.constant("ada") },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(tokens)) },
  { weight: 1, arbitrary: fc.constantFrom("bob", "workflow", "revoked", undefined) },
);

const nowhere: Place = { owner: "acme", type: "npm", name: "nowhere" };
const everywhere: readonly Place[] = [...places, nowhere];
// Calls gather at the first.
const place = fc.oneof(fc.constantFrom(...everywhere), fc.constantFrom(...everywhere.slice(0, 3)));

const action = fc.constantFrom<Action>(
  ...(["list", "conflicts", "get", "get-version", "versions", "versions", "delete", "restore", "restore"] as const),
  ...(["delete-version", "delete-version", "delete-version", "restore-version", "restore-version"] as const),
);

const ofVersions = fc.constantFrom<Action>("versions", "delete-version", "restore-version", "delete-version");

/** The owner as it may be addressed: as organization, as user, as the one who asks, and by names there are not. */
function addressOf({ owner }: Place): fc.Arbitrary<Pick<Call, "owner" | "place">> {
  const right = owner === "acme" ? "orgs" : "users";
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({ place: right, owner } as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ place: "users", owner }, { place: "orgs", owner }, { place: "user", owner }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ place: right, owner: owner.toUpperCase() }, { place: right, owner: "nobody" }),
    },
  );
}

const page = fc.constantFrom(undefined, undefined, "1", "2", "3", "0", "x", "101");
const perPage = fc.constantFrom(undefined, undefined, "1", "2", "3", "100", "1000", "-1");

function queryOf(what: Action): fc.Arbitrary<Record<string, string>> {
  const maybe = <Value extends string>(...values: Value[]): fc.Arbitrary<Value | undefined> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fc.constantFrom(...values) });
  const queries = {
    list: fc.record({
      page,
      per_page: perPage,
      visibility: maybe("public", "private", "internal", "secret"),
      package_type: fc.oneof(
        { weight: 9, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constant("pypi") },
      ),
    }),
    versions: fc.record({ page, per_page: perPage, state: maybe("active", "deleted", "deleted", "burnt") }),
    restore: fc.record({ token: maybe("anything") }),
  };
  if (what !== "list" && what !== "versions" && what !== "restore") return fc.constant({});
  const chosen: fc.Arbitrary<Record<string, string | undefined>> = queries[what];
  return chosen.map((query) =>
    Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
}

/** Calls about a place. */
function asks(where: fc.Arbitrary<Place>, what: fc.Arbitrary<Action>, who: typeof token): fc.Arbitrary<Command> {
  return fc
    .tuple(where, what, who, fc.nat(20))
    .chain(([at, act, by, pick]) =>
      fc
        .tuple(addressOf(at), queryOf(act))
        .map(([address, query]) => new Ask({ ...at, ...address, action: act, token: by, query }, pick)),
    );
}

function pushes(where: fc.Arbitrary<Place>): fc.Arbitrary<Command> {
  return where.chain((at) =>
    fc
      .record({
        place: fc.constant(at),
        number: fc.nat(7),
        tags: hasTags(at.type) ? fc.subarray(["tag0", "tag1", "latest"]) : fc.constant([]),
        downloads: fc.constantFrom(0, 0, 5000, 5001),
        visibility: fc.constantFrom(undefined, "private" as const, "public" as const, "internal" as const),
      })
      .map((what) => new Push(what)),
  );
}

const waits: fc.Arbitrary<Command> = fc
  .constantFrom(60_000, day, 29 * day, 30 * day, 31 * day)
  .map((by) => new Wait(by));

const rare: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(new Move()),
  fc.constant(new Keep()),
  fc.constant(new GoBack()),
  fc.constant(new RestoreNonsense()),
  fc.constant(new Reset()),
);

/** Sequences of commands: about everything, or about one package, whose versions then have a history. */
export function plans(maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  const all = asks(place, action, token);
  const broad = [
    all,
    all,
    all,
    all,
    all,
    all,
    all,
    pushes(place.filter((at) => at.name !== nowhere.name)),
    waits,
    rare,
  ];
  const deep = places.slice(0, 4).map((at) => {
    const [calls, push] = [asks(fc.constant(at), ofVersions, fc.constant("ada")), pushes(fc.constant(at))];
    return sequences([calls, calls, calls, calls, push, push, waits], maxCommands);
  });
  return fc.oneof({ weight: deep.length, arbitrary: sequences(broad, maxCommands) }, ...deep);
}

function sequences(commands: fc.Arbitrary<Command>[], maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  return fc.commands<Model, Real, false>(commands, { maxCommands, size: "max" });
}
