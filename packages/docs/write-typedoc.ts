import { join } from "node:path";
import { Application } from "typedoc";
import { printTypesAsWritten } from "./types-as-written.ts";

/**
 * Lets TypeDoc write the reference of every package as Markdown, into `.typedoc`. Rejects when it has an error or a warning: a link that leads
 * nowhere, a type that is used and not exported.
 *
 * @param options the file with its settings.
 */
export async function writeTypedoc(options: string = join(import.meta.dirname, "typedoc.json")): Promise<void> {
  const app = await Application.bootstrapWithPlugins({ options });
  printTypesAsWritten(app);
  const project = await app.convert();
  if (project) {
    app.validate(project);
    await app.generateOutputs(project);
  }
  const { errorCount, warningCount } = app.logger;
  if (!project || errorCount + warningCount > 0) {
    throw new Error(`TypeDoc has ${errorCount} errors and ${warningCount} warnings, which it has named above`);
  }
}
