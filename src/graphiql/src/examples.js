const folder = '../../../tests/KnowledgeGraph.Questions.Tests/Questions/';

const operations = import.meta.glob('../../../tests/KnowledgeGraph.Questions.Tests/Questions/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const variables = import.meta.glob('../../../tests/KnowledgeGraph.Questions.Tests/Questions/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What the page starts with: who did not back the statement, and who says so. */
const first = '06-who-dissented';

const followChanges = {
  name: 'follow-changes',
  title: 'Follow the changes from the start',
  query: `# Follow the changes: every revision from the start, then each new one as it is published.
subscription FollowChanges {
  changes(since: 0) {
    revision
    recordedAt
    author
    nodes { name }
  }
}
`,
  variables: '',
};

/** The questions that the tests ask, in their order, and a subscription: name, title, query, variables. */
export const examples = [...Object.keys(operations).sort().map(toExample), followChanges];

/** Undefined where the bundle was built without the questions; GraphiQL then shows its own greeting. */
export const startingQuery = examples.find(example => example.name === first)?.query;

function toExample(path) {
  const name = path.slice(folder.length, -'.graphql'.length);
  const query = operations[path];
  return { name, title: titleOf(query), query, variables: variables[`${folder}${name}.variables.json`] ?? '' };
}

/** Each question begins with itself as a comment. */
function titleOf(query) {
  return query.slice(0, query.indexOf('\n')).replace(/^#\s*/, '');
}
