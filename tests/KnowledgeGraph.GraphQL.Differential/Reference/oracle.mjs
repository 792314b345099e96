// Answers, line by line, what the reference implementation of GraphQL says: one JSON array of cases in, one of verdicts out.
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import * as v16 from 'graphql';
import * as v17 from 'graphql17';

const versions = { 16: v16, 17: v17 };
const schemas = {};

const wellFormed = (text) => text.toWellFormed();

function errorOf(error, rule) {
  return {
    rule,
    message: wellFormed(error.message),
    locations: (error.locations ?? []).map(({ line, column }) => [line, column]),
    path: (error.path ?? []).map(String),
  };
}

function parse(g, source) {
  try {
    return { document: g.parse(source) };
  } catch (error) {
    if (error instanceof g.GraphQLError) return { errors: [errorOf(error, 'Syntax')] };
    if (error instanceof RangeError) return { overflow: true };
    throw error;
  }
}

/** Each rule reports through a context of its own that notes the rule's name. */
const tagged = (rule, errors) => (context) => {
  const own = Object.create(context);
  own.reportError = (error) => {
    errors.set(error, rule.name.replace(/Rule$/, ''));
    context.reportError(error);
  };
  return rule(own);
};

function validate(g, schema, document) {
  const run = (rules) => {
    const found = new Map();
    return g.validate(schema, document, rules.map((rule) => tagged(rule, found))).map((error) => errorOf(error, found.get(error)));
  };
  try {
    return run(g.specifiedRules);
  } catch (error) {
    if (!(error instanceof g.GraphQLError)) throw error;
    // Version 16 executes a subscription's conditions while it validates, and throws where one has no argument.
    return run(g.specifiedRules.filter((rule) => rule.name !== 'SingleFieldSubscriptionsRule'));
  }
}

/** Directives can't be deprecated in the specification of September 2025, and `includeDeprecated` is never null there. */
function followSpecification(g) {
  const { __Schema, __Directive, __DirectiveLocation } = Object.fromEntries(g.introspectionTypes.map((type) => [type.name, type]));
  delete __Directive.getFields().isDeprecated;
  delete __Directive.getFields().deprecationReason;
  __Schema.getFields().directives.args = [];
  __DirectiveLocation._values = __DirectiveLocation.getValues().filter(({ name }) => name !== 'DIRECTIVE_DEFINITION');
  g.GraphQLDeprecatedDirective.locations = g.GraphQLDeprecatedDirective.locations.filter((name) => name !== 'DIRECTIVE_DEFINITION');
  for (const type of g.introspectionTypes.filter(g.isObjectType)) {
    for (const arg of Object.values(type.getFields()).flatMap((field) => field.args)) {
      if (arg.name === 'includeDeprecated') arg.type = new g.GraphQLNonNull(g.GraphQLBoolean);
    }
  }
}

/** Types in the given order, and the given words for what is built in: neither is for the specification to say. */
function adopt(g, schema, { types, descriptions }) {
  const map = schema.getTypeMap();
  schema._typeMap = Object.fromEntries(types.filter((name) => map[name]).map((name) => [name, map[name]]));
  followSpecification(g);
  const place = new Map(types.map((name, index) => [name, index]));
  for (const { objects } of Object.values(schema._implementationsMap)) {
    objects.sort((a, b) => place.get(a.name) - place.get(b.name));
  }
  const describe = (thing, path) => {
    if (path in descriptions) thing.description = descriptions[path];
  };
  for (const type of Object.values(schema.getTypeMap())) {
    describe(type, type.name);
    const fields = g.isObjectType(type) ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      describe(field, `${type.name}.${field.name}`);
    }
    for (const value of g.isEnumType(type) ? type.getValues() : []) describe(value, `${type.name}.${value.name}`);
  }
  for (const directive of schema.getDirectives()) {
    describe(directive, `@${directive.name}`);
    for (const arg of directive.args) describe(arg, `@${directive.name}(${arg.name})`);
  }
}

/** What the fields of the schema that both sides execute do, by their names. */
const answers = {
  echo: (args) => args,
  echoRequired: (args) => args,
  thing: () => ({ __typename: 'One' }),
  mustThing: () => ({ __typename: 'One' }),
  one: () => ({}),
  mustOne: () => ({}),
  either: () => ({ __typename: 'Other' }),
  things: () => [{ __typename: 'One' }, null, { __typename: 'One' }],
  mustThings: () => [{ __typename: 'One' }, { __typename: 'One' }],
  rows: () => [[{}, {}], null, [], [{}]],
  fails: () => fail(),
  mustFail: () => fail(),
  failedThing: () => fail(),
  nothing: () => null,
  mustBeThere: () => null,
  gaps: () => [1, null, 3],
  mustHaveNoGaps: () => [1, null, 3],
  wrong: () => 'text',
  mustBeRight: () => ['DARK', 'GREY'],
  name: () => 'A name',
};

function fail() {
  throw new Error('It fails.');
}

const coerced = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? Number(inner) : inner));

const kinds = {
  schema({ name, sdl, adopted }) {
    schemas[name] = {};
    for (const [version, g] of Object.entries(versions)) {
      schemas[name][version] = g.buildSchema(sdl);
      if (adopted) adopt(g, schemas[name][version], adopted);
    }
    return { errors: [] };
  },
  parse({ version, source }) {
    const { document, ...verdict } = parse(versions[version], source);
    return { errors: [], ...verdict };
  },
  /** Whether two texts mean the same; in which quotes a string stands is style. */
  print({ version, source, printed }) {
    const tree = (text) => {
      const document = versions[version].parse(text, { noLocation: true });
      return JSON.parse(JSON.stringify(document, (key, value) => (key === 'block' ? undefined : value)));
    };
    return { errors: [], same: isDeepStrictEqual(tree(source), tree(printed)) };
  },
  validate({ version, schema, source }) {
    const g = versions[version];
    const { document, ...verdict } = parse(g, source);
    return document ? { errors: validate(g, schemas[schema][version], document) } : { errors: [], ...verdict };
  },
  execute({ version, schema, source }) {
    const g = versions[version];
    const document = g.parse(source);
    const errors = validate(g, schemas[schema][version], document);
    if (errors.length > 0) return { errors };
    const result = g.executeSync({ schema: schemas[schema][version], document });
    return { errors: (result.errors ?? []).map((error) => errorOf(error, 'Execution')), text: JSON.stringify(result.data) };
  },
  run({ version, schema, source, variables, operationName }) {
    const g = versions[version];
    const document = g.parse(source);
    const errors = validate(g, schemas[schema][version], document);
    if (errors.length > 0) return { errors };
    const result = g.executeSync({
      schema: schemas[schema][version],
      document,
      variableValues: JSON.parse(variables),
      operationName: operationName || undefined,
      rootValue: {},
      fieldResolver: (_source, args, _context, { fieldName }) => answers[fieldName](args),
    });
    return { errors: (result.errors ?? []).map((error) => errorOf(error, 'Execution')), text: JSON.stringify(result) };
  },
  variables({ version, schema, source, variables }) {
    const g = versions[version];
    const operation = g.parse(source).definitions[0];
    const result = g.getVariableValues(schemas[schema][version], operation.variableDefinitions ?? [], JSON.parse(variables));
    return result.errors
      ? { errors: result.errors.map((error) => errorOf(error, 'Variables')) }
      : { errors: [], text: coerced(result.coerced ?? result.variableValues?.coerced ?? result.variableValues) };
  },
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const verdicts = JSON.parse(line).map((request) => {
    try {
      return kinds[request.kind](request);
    } catch (error) {
      return { errors: [], fault: wellFormed(String(error?.stack ?? error)) };
    }
  });
  process.stdout.write(JSON.stringify(verdicts) + '\n');
}
