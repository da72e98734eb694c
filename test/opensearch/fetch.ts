import { fetchArtefacts } from './artefacts.ts';

// `npx tsx test/opensearch/fetch.ts`, for whoever wants to know whether they can be had before tests are run with them.
fetchArtefacts();
