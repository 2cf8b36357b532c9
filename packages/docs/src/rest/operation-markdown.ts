import { editionNames } from "@ghpkg/types";
import { operationSamples } from "../samples/operation-samples.ts";
import { sampleNotes } from "../samples/sample-notes.ts";
import { operationAddress } from "../site/place.ts";
import { sourceMarkdown } from "../site/source-links.ts";
import { clientMethod } from "../ts/client-methods.ts";
import { tsAddress } from "../ts/ts-address.ts";
import type { OperationAccess } from "./operation-access.ts";
import { operationAccess } from "./operation-access.ts";
import type { DeclaredResponse, OperationPage, ParameterRow } from "./operation-page.ts";
import { operationPage } from "./operation-page.ts";
import { clientCall, ownerNames, schemaTypes } from "./operation-words.ts";
import type { PropertyNode } from "./property-tree.ts";

/** The Markdown twin of an operation's page: all that it says. */
export function operationMarkdown(page: OperationPage): string {
  const { place, summary, method, path, operation, description, documentationUrl } = page;
  return [
    `# ${summary}\n`,
    `\`${method} ${path}\`\n`,
    `${editionNames[place.edition]}, API version ${place.apiVersion}. Operation \`${operation}\`.\n`,
    `${description}\n`,
    `## Access\n`,
    accessMarkdown(operationAccess(operation, place.edition)),
    `## Parameters\n`,
    page.parameters.length === 0 ? "None.\n" : page.parameters.map(parameterLine).join("\n") + "\n",
    `## Responses\n`,
    ...page.declared.map(responseMarkdown),
    ...(page.observed.length > 0 ? [observedMarkdown(page)] : []),
    `## Samples\n`,
    ...operationSamples(place, operation).map(
      ({ title, language, code }) => `### ${title}\n\n\`\`\`${language}\n${code}\`\`\`\n`,
    ),
    `${sampleNotes(operation).join("\n\n")}\n`,
    `## Related\n`,
    `- Client: [\`${clientCall(page.action, page.owner)}\`](${tsAddress("client", clientMethod(operation))})\n${siblingLines(page)}\n- [On docs.github.com](${documentationUrl})\n`,
  ].join("\n");
}

function accessMarkdown({ scopes, registries, role, tokens, singleSignOn }: OperationAccess): string {
  const needed = scopes.map(({ scope }) => `\`${scope}\``).join(" and ");
  return [
    `A personal access token (classic) or OAuth token needs the scopes ${needed} (${sourceMarkdown(scopes[0]?.source ?? "")}).\n`,
    ...(role
      ? [`Role: ${role.sentence} (${role.grade}: ${sourceMarkdown(role.source)})\n`]
      : ["No role: the list holds what the caller may see.\n"]),
    ...(singleSignOn ? [`${singleSignOnNote}\n`] : []),
    ...(registries.length > 0
      ? [
          `| registry | permissions | \`repo\` as well |\n| --- | --- | --- |\n${registries
            .map(
              ({ packageType, model, needsRepo }) => `| \`${packageType}\` | ${model} | ${needsRepo ? "yes" : "no"} |`,
            )
            .join("\n")}\n`,
        ]
      : []),
    "Kinds of tokens, all else being as it should:\n",
    ...tokens.map(
      ({ name, answer, reasons, contradictory }) =>
        `- **${name}: ${answer}**${contradictory ? ", as the sources contradict each other" : ""}\n${reasons
          .map(({ sentence, grade, source }) => `  - ${sentence} (${grade}: ${sourceMarkdown(source)})`)
          .join("\n")}`,
    ),
    "",
  ].join("\n");
}

/** What an organization's single sign-on asks of a token. */
export const singleSignOnNote =
  "Where the organization enforces SAML single sign-on, the token must also be authorized for it: without, GitHub answers 403 with a header `X-GitHub-SSO` that leads to the authorization ([documented](https://docs.github.com/rest/authentication/authenticating-to-the-rest-api)).";

function parameterLine({ name, in: where, type, required, default: value, values, description }: ParameterRow): string {
  const facts = [where, type, required ? "required" : "optional", ...(value === undefined ? [] : [`default ${value}`])];
  const allowed = values.length > 0 ? ` One of ${values.map((one) => `\`${one}\``).join(", ")}.` : "";
  return `- \`${name}\` (${facts.join(", ")}): ${oneLine(description)}${allowed}`;
}

function responseMarkdown({ status, description, body, example }: DeclaredResponse): string {
  const name = body?.schema === undefined ? undefined : schemaTypes[body.schema];
  return [
    `### ${status}\n`,
    `${description}${body ? ` Body: ${body.type}${name ? ` ([\`${name}\`](${tsAddress("types", name)}) in TypeScript)` : ""}.` : ""}\n`,
    ...(body && body.properties.length > 0 ? [`${propertyLines(body.properties, 0)}\n`] : []),
    ...(example === undefined ? [] : [`\`\`\`json\n${example}\n\`\`\`\n`]),
  ].join("\n");
}

function propertyLines(properties: readonly PropertyNode[], depth: number): string {
  return properties
    .map(({ name, type, required, deprecated, description, values, properties: inner }) => {
      const facts = [type, ...(required ? [] : ["optional"]), ...(deprecated ? ["deprecated"] : [])].join(", ");
      const allowed = values.length > 0 ? ` One of ${values.join(", ")}.` : "";
      const said = description === "" ? "" : ` ${oneLine(description)}`;
      const line = `${"  ".repeat(depth)}- \`${name}\` (${facts})${said}${allowed}`;
      return inner.length > 0 ? `${line}\n${propertyLines(inner, depth + 1)}` : line;
    })
    .join("\n");
}

function observedMarkdown({ observed }: OperationPage): string {
  const lines = observed.map(
    ({ status, when, grade, source }) => `- **${status}** ${when} (${grade}: ${sourceMarkdown(source)})`,
  );
  return `### Not in the description\n\nWhat is answered all the same.\n\n${lines.join("\n")}\n`;
}

function siblingLines({ place, siblings }: OperationPage): string {
  return siblings
    .flatMap((operation) => operationPage(place, operation) ?? [])
    .map(({ summary, slug, owner }) => `- For ${ownerNames[owner]}: [${summary}](${operationAddress(place, slug)})`)
    .join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}
