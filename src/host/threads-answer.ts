import { randomBytes } from 'node:crypto';

/**
 * Whether Node's threads have room for work within so many ms. A disk that hangs can hold them all, and then no request to
 * Discord finds its address, though nothing else tells.
 */
export function threadsAnswer(within = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, within, false);
    randomBytes(1, () => {
      clearTimeout(late);
      resolve(true);
    });
  });
}
