import { words } from '../query/words.ts';

import { OVERLAP } from './thresholds.ts';

/** An excerpt's runs of words, each with its place; the first place of a run that comes again. */
function runsOf(text: string): ReadonlyMap<string, number> {
  const said = words(text).map(({ word }) => word);
  const runs = new Map<string, number>();
  for (let at = 0; at + OVERLAP.run <= said.length; at++) {
    const run = said.slice(at, at + OVERLAP.run).join(' ');
    if (!runs.has(run)) runs.set(run, at);
  }
  return runs;
}

/**
 * Whether two excerpts are of one utterance: one begins with what the other ends with, or with what stands within it. "We failed you
 * all, and we are deeply sorry for it" and "And we are deeply sorry for it. We will do better".
 */
function overlap(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): boolean {
  const shared = [...first.keys()].filter((run) => second.has(run));
  if (shared.length < OVERLAP.fewestShared) return false;
  const within = (runs: ReadonlyMap<string, number>) => {
    const places = shared.map((run) => runs.get(run) ?? 0);
    return {
      begins: Math.min(...places) <= OVERLAP.leeway,
      ends: Math.max(...places) >= runs.size - 1 - OVERLAP.leeway,
    };
  };
  const [one, other] = [within(first), within(second)];
  return (one.begins || other.begins) && (one.ends || other.ends);
}

/**
 * Brings groups together whose first members' texts overlap, in the order given; `join` makes one group of two that may be joined.
 * Only groups that share a run of words are compared.
 */
export function joinOverlapping<Group>(
  groups: readonly Group[],
  textOf: (group: Group) => string,
  canJoin: (one: Group, other: Group) => boolean,
  join: (one: Group, other: Group) => Group,
): Group[] {
  const joined: { group: Group; runs: ReadonlyMap<string, number> }[] = [];
  const byRun = new Map<string, Set<number>>();
  for (const group of groups) {
    const runs = runsOf(textOf(group));
    const likely = new Set([...runs.keys()].flatMap((run) => [...(byRun.get(run) ?? [])]));
    const place = [...likely].find((at) => {
      const known = joined[at];
      return known && canJoin(known.group, group) && overlap(known.runs, runs);
    });
    const known = place === undefined ? undefined : joined[place];
    const at = place ?? joined.length;
    if (known) known.group = join(known.group, group);
    else joined.push({ group, runs });
    for (const run of runs.keys()) byRun.set(run, (byRun.get(run) ?? new Set()).add(at));
  }
  return joined.map(({ group }) => group);
}
