import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file by rename, so that whoever reads it finds the old one or the new one, even where the machine stops. Of several
 * that may write it, each is alone meanwhile (`whileLocked`).
 * @param path its folder exists.
 * @throws the system's error where it cannot be written; nothing is left beside it then.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.new`;
  // What lies there was left behind, or is a link that leads out of the folder.
  await rm(beside, { force: true });
  try {
    await writeFile(beside, content, { flag: 'wx', flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
