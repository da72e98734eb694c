import type { Candidate } from './candidate.ts';
import type { EntityKind } from './entity.ts';
import { type EvidenceRule, evidenceBeside, surroundingsOf } from './evidence-rules.ts';

/** How far a name looks like a person's or an organisation's, summed over a story; 3 and more settle it. */
export interface Evidence {
  person: number;
  organisation: number;
  /** The rows that matched. */
  readonly rules: readonly EvidenceRule[];
}

export const NO_EVIDENCE: Evidence = { person: 0, organisation: 0, rules: [] };

/** What the words of a candidate and those around it tell, where it stands in no heading and names no town or the like. */
export function evidenceOf(candidate: Candidate): Evidence {
  const rules = evidenceBeside(surroundingsOf(candidate));
  const deciding = rules.find(({ decides }) => decides);
  if (deciding) return { person: 0, organisation: 0, ...deciding.read, rules: [deciding] };
  const sum: { -readonly [Key in keyof Evidence]: Evidence[Key] } = { person: 0, organisation: 0, rules };
  for (const { read } of rules) {
    sum.person += read.person ?? 0;
    sum.organisation += read.organisation ?? 0;
  }
  return sum;
}

/** The kind that a story's evidence settles for a name of `length` words; undefined where it settles none. */
export function kindOf({ person, organisation }: Pick<Evidence, EntityKind>, length: number): EntityKind | undefined {
  if (organisation > person && organisation >= 3) return 'organisation';
  if (person >= 3 && person >= organisation) return 'person';
  return length > 1 && person >= 2 ? 'person' : undefined;
}

/** What a whole story tells of one name, with how much of it each row told. */
export class SummedEvidence {
  person = 0;
  organisation = 0;
  readonly #times = new Map<EvidenceRule, number>();

  add({ person, organisation, rules }: Evidence): void {
    this.person += person;
    this.organisation += organisation;
    for (const rule of rules) this.#times.set(rule, (this.#times.get(rule) ?? 0) + 1);
  }

  /** The name of the row that told most for a kind; empty where none did. */
  ruleFor(kind: EntityKind): string {
    let [best, most] = ['', 0];
    for (const [{ name, read }, times] of this.#times) {
      const told = times * (read[kind] ?? 0);
      if (told > most) [best, most] = [name, told];
    }
    return best;
  }
}
