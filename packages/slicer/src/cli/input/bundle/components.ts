import { parsePointer } from "../../../pointer.ts";
import { isMembers, type Exact, type ExactObject } from "./exact-json.ts";

/** The names that the sections of components had before the bundler added its own. */
export type SectionNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Notes what stands in `components`, or in the sections of a Swagger 2.0 description. */
export function sectionNames(root: ExactObject): SectionNames {
  return new Map([...sectionsOf(root)].map(([name, section]) => [name, new Set(Object.keys(section))] as const));
}

/**
 * Mends what the bundler does to sections: it adds a `components` where there was none, even when it puts nothing into
 * it, and stores `a/b` under the name that pointers have for it, `a~1b`, where no pointer finds it.
 *
 * @returns a name under which there is something else already; undefined when all is well.
 */
export function mendSections(root: ExactObject, before: SectionNames, hadComponents: boolean): string | undefined {
  for (const [section, members] of sectionsOf(root)) {
    for (const name of Object.keys(members)) {
      if (before.get(section)?.has(name)) continue;
      const [meant = name] = parsePointer(`#/${name}`) ?? [];
      if (meant === name) continue;
      const value = members[name] as Exact;
      if (meant in members && members[meant] !== value) return meant;
      delete members[name];
      members[meant] = value;
    }
  }
  const { components } = root;
  if (!hadComponents && isMembers(components) && Object.keys(components).length === 0) delete root["components"];
  return undefined;
}

function sectionsOf(root: ExactObject): Map<string, ExactObject> {
  const { components } = root;
  const holder = isMembers(components) ? components : root;
  const names = isMembers(components) ? Object.keys(components) : ["definitions", "parameters", "responses"];
  const sections = new Map<string, ExactObject>();
  for (const name of names) {
    const section = holder[name];
    if (isMembers(section)) sections.set(name, section);
  }
  return sections;
}
