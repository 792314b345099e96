import { Button, StarIcon, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse, validate } from 'graphql';
import { useMemo } from 'react';
import { examples } from './examples.js';

/** A pane of questions to try: those that the served schema can answer, since a server may serve another model. */
function Examples() {
  const schema = useGraphiQL(state => state.schema);
  const queryEditor = useGraphiQL(state => state.queryEditor);
  const variableEditor = useGraphiQL(state => state.variableEditor);
  const { setOperationFacts } = useGraphiQLActions();
  const askable = useMemo(() => examples.filter(example => schema && answers(schema, example)), [schema]);

  const show = example => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
    // The editor says which operation it holds a moment later only, when its text may have been sent under the former one's name.
    setOperationFacts(factsOf(example));
  };

  return (
    <section className="examples" aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples</div>
      {askable.length === 0 && <p>None of the examples fits the schema that this server serves.</p>}
      <ol>
        {askable.map(example => (
          <li key={example.name}>
            <Button onClick={() => show(example)}>{example.title}</Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function factsOf(example) {
  const documentAST = parse(example.query);
  const operations = documentAST.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0].name.value };
}

function answers(schema, example) {
  return validate(schema, parse(example.query)).length === 0;
}

export const EXAMPLES_PLUGIN = { title: 'Examples', icon: StarIcon, content: Examples };
