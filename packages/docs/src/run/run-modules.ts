import { places, sliceName } from "../site/place.ts";
import { runModule } from "./run-module.ts";

const name = "virtual:run-samples";

/** As much of a plugin for Vite as this is. */
interface ModulePlugin {
  readonly name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** Gives the site a module for each place with the samples that pages run: nothing of them is evaluated from text, which the policy refuses. */
export function runModules(): ModulePlugin {
  const modules = new Map(places.map((place) => [`${name}/${sliceName(place)}`, place]));
  return {
    name,
    resolveId: (id) => (id === name || modules.has(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${name}`) return loaders();
      const place = modules.get(id.slice(1));
      return place && runModule(place);
    },
  };
}

/** Each place is loaded when a sample of it is run. */
function loaders(): string {
  const members = places.map((place) => {
    const key = JSON.stringify(sliceName(place));
    return `${key}: () => import(${JSON.stringify(`${name}/${sliceName(place)}`)})`;
  });
  return `export const samplesOf = {\n${members.join(",\n")}\n};\n`;
}
