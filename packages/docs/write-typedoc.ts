import { join } from "node:path";
import { Application } from "typedoc";
import type { TypeDocOptions } from "typedoc";

/**
 * Lets TypeDoc write the reference of every package as Markdown, into `.typedoc`. Rejects when it has an error or a warning: a link that leads
 * nowhere, a type that is used and not exported.
 *
 * @param others settings instead of those in typedoc.json.
 */
export async function writeTypedoc(others: Partial<TypeDocOptions> = {}): Promise<void> {
  const options = join(import.meta.dirname, "typedoc.json");
  const app = await Application.bootstrapWithPlugins({ options, ...others });
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
