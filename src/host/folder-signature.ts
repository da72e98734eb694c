import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [readdir, stat] = [promisify(fs.readdir), promisify(fs.stat)];

/** What of a folder is a story's: nothing else in it is looked at. */
const OF_A_STORY = /^story\.json$|\.txt$/u;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown error';

async function signatureOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * Tells one state of a story's folder from another, however it was changed: files written in place or renamed, the folder moved
 * away, copied back, mounted over, or a link to it switched. One file is looked at after the other, so that a disk that hangs holds
 * one of Node's threads at most.
 */
export async function folderSignature(folder: string): Promise<string> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => OF_A_STORY.test(name)).sort();
  } catch (error) {
    return codeOf(error);
  }
  const signatures: string[] = [];
  for (const name of names) signatures.push(`${name} ${await signatureOf(join(folder, name))}`);
  return signatures.join('\n');
}
