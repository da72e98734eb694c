import * as z from 'zod';
import { type AnnotationDocument, documentSchema } from './annotate.ts';

const wholeFile = z.object({ docs: z.array(z.unknown()) });

/** The documents that could be read, and one line for each that could not. */
export interface ReadDocuments {
  readonly documents: AnnotationDocument[];
  readonly problems: string[];
}

function readOne(value: unknown, where: string, into: ReadDocuments): void {
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) {
    into.documents.push(parsed.data);
    return;
  }
  const issue = parsed.error.issues[0];
  into.problems.push(
    `${where}: ${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'cannot be read'}; skipped`,
  );
}

/** Reads documents from a JSON file `{"docs": [...]}` or from JSON Lines, a document a line. */
export function readDocuments(text: string): ReadDocuments {
  const read: ReadDocuments = { documents: [], problems: [] };
  try {
    const file = wholeFile.safeParse(JSON.parse(text));
    if (file.success) {
      file.data.docs.forEach((value, index) => {
        readOne(value, `document ${index + 1}`, read);
      });
      return read;
    }
  } catch {
    // Several JSON values in one text are JSON Lines.
  }
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      read.problems.push(`line ${index + 1}: is no JSON; skipped`);
      return;
    }
    readOne(value, `line ${index + 1}`, read);
  });
  return read;
}
