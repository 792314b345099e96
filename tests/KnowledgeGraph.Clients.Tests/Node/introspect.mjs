// The server's schema as clients learn it, over HTTP.
import { buildClientSchema, getIntrospectionQuery, isAbstractType } from "graphql";

const options = { specifiedByUrl: true, inputValueDeprecation: true, oneOf: true, schemaDescription: true, directiveIsRepeatable: true };

export async function introspect(url) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: getIntrospectionQuery(options) }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

export const schemaOf = (introspection) => buildClientSchema(introspection);

/** What Apollo Client's documentation derives from an introspection for the option of this name. */
export function possibleTypes(introspection) {
  const schema = schemaOf(introspection);
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()]),
  );
}
