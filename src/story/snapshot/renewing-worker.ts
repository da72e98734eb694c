import { parentPort } from 'node:worker_threads';
import type { Article } from '../article.ts';
import { type Renewal, type Renewed, renew } from './renew.ts';

/** What the thread is told: the articles in parts, then what to do with them. */
export type ToThread =
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly kind: 'renew'; readonly renewal: Renewal; readonly trusting: boolean };

/** What the thread tells: how it goes, and at the end what it gave. */
export type FromThread =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly all: number }
  | { readonly kind: 'notice'; readonly line: string }
  | { readonly kind: 'renewed'; readonly renewed: Renewed };

const articles: Article[] = [];
const tell = (message: FromThread, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, moved);

/** Enough for a person to see it move. */
const TOLD_EVERY = 50;
let told = 0;

parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'articles') {
    for (const article of message.articles) articles.push(article);
    return;
  }
  const report = {
    progress: (step: string, done: number, all: number) => {
      const now = performance.now();
      if (done > 0 && done < all && now - told < TOLD_EVERY) return;
      told = now;
      tell({ kind: 'progress', step, done, all });
    },
    notice: (line: string) => tell({ kind: 'notice', line }),
  };
  const renewed = await renew(articles, message.renewal, report, message.trusting);
  const moved = Object.values(renewed.contents).map((bytes: Uint8Array) => bytes.buffer as ArrayBuffer);
  tell({ kind: 'renewed', renewed }, moved);
});
