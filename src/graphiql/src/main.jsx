import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './ExamplesPlugin.jsx';
import { startingQuery } from './examples.js';
import { fetcher } from './fetcher.js';

const plugins = [HISTORY_PLUGIN, EXAMPLES_PLUGIN];

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    referencePlugin={DOC_EXPLORER_PLUGIN}
    defaultQuery={startingQuery}
  />,
);
