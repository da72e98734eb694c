/** What fetches pages and stands in a story's provenance: the program and its version. */
export const TOOL = 'Receipts 0.2.0';
