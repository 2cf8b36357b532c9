/** What one run measured, by name. */
export type Sample<Name extends string> = Readonly<Record<Name, number>>;

/** The figures of one name that a contender came to, a round each. */
export type Figures<Contender, Name extends string> = (contender: Contender, name: Name) => readonly number[];

/**
 * Measures each contender once a round, never two at once. Each round begins with another one, so that a machine that gets
 * slower meanwhile does not favour the first.
 */
export async function alternate<Contender, Name extends string>(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender) => Promise<Sample<Name>>,
): Promise<Figures<Contender, Name>> {
  const samples = new Map(contenders.map((contender) => [contender, [] as Sample<Name>[]]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      samples.get(contender)?.push(await measure(contender));
    }
  }
  return (contender, name) => (samples.get(contender) ?? []).map((sample) => sample[name]);
}
