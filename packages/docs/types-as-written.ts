import type { Application, Context, Reflection, SomeType, TypeParameterReflection } from "typedoc";
import { Converter, LiteralType, ReflectionKind, UnionType, UnknownType } from "typedoc";
import ts from "typescript";

/**
 * Makes TypeDoc print types as their authors wrote them. By itself it asks the compiler what a type comes to, which for `EditionId` is five
 * strings and for `Package` forty properties: no reader finds a name in that, nor a link. What a name comes to is shown where it is declared.
 */
export function printTypesAsWritten({ converter }: Application): void {
  const convert = converter.convertType.bind(converter);
  // Asked with a node alone, or with a type and the node that it was written as.
  converter.convertType = (context: Context, typeOrNode: ts.Type | ts.TypeNode | undefined, written?: ts.TypeNode) => {
    if (typeOrNode === undefined) return convert(context, typeOrNode);
    if ("kind" in typeOrNode) return literalsOf(context, typeOrNode) ?? convert(context, typeOrNode);
    if (written && isOwn(context, written)) return convert(context, written);
    return bigTable(context, typeOrNode) ?? convert(context, typeOrNode, written);
  };
  // What a type parameter of a function has to be is asked for without its node.
  converter.on(Converter.EVENT_CREATE_TYPE_PARAMETER, (context: Context, parameter: TypeParameterReflection) => {
    const { declarations = [] } = context.getSymbolFromReflection(parameter) ?? {};
    const constraint = declarations.find(ts.isTypeParameterDeclaration)?.constraint;
    if (constraint) parameter.type = convert(context.withScope(parameter), constraint);
  });
}

/** Not what an interface inherits: type parameters have other names where it was written. */
function isOwn(context: Context, node: ts.TypeNode): boolean {
  const written = ts.findAncestor(node, (one) => ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one));
  if (!written) return true;
  let reflection: Reflection | undefined = context.scope;
  while (reflection && !reflection.kindOf([ReflectionKind.Class, ReflectionKind.Interface]))
    reflection = reflection.parent;
  // What stands in a type that an alias has taken from an interface.
  if (!reflection) return true;
  return context.getSymbolFromReflection(reflection)?.declarations?.some((one) => one === written) ?? false;
}

/** The strings behind an alias such as `(typeof editions)[number]` or `keyof typeof operationsTable`. */
function literalsOf(context: Context, node: ts.TypeNode): SomeType | undefined {
  const isAlias = context.scope.kindOf(ReflectionKind.TypeAlias) && ts.isTypeAliasDeclaration(node.parent);
  if (!isAlias || !(ts.isIndexedAccessTypeNode(node) || ts.isTypeOperatorNode(node))) return undefined;
  const type = context.checker.getTypeFromTypeNode(node);
  if (!type.isUnion() || !type.types.every((one) => one.isStringLiteral())) return undefined;
  return new UnionType(type.types.map((one) => new LiteralType(one.value)));
}

/** More members than this are a table that nobody reads as a type. */
const mostMembers = 10;

/** A generated table by its first member: all have the same shape. Lists and texts have members of their own, which are not meant. */
function bigTable({ checker, scope }: Context, type: ts.Type): SomeType | undefined {
  if (!scope.kindOf(ReflectionKind.Variable) || !(type.flags & ts.TypeFlags.Object) || checker.isArrayLikeType(type))
    return undefined;
  const members = type.getProperties();
  const [first] = members;
  if (members.length <= mostMembers || !first) return undefined;
  const shape = checker.typeToString(checker.getTypeOfSymbol(first), undefined, ts.TypeFormatFlags.NoTruncation);
  const lines = shape.replaceAll("; readonly ", ";\n    readonly ");
  return new UnknownType(`{\n  readonly "${first.name}": ${lines};\n  // and ${members.length - 1} more\n}`);
}
