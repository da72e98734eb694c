import type { Invocation } from '../answer/invocation.ts';

/** A kind of question that one of the other commands answers. */
export interface QuestionRoute {
  readonly name: string;
  /** A question of this kind, and what is asked instead. */
  readonly example: readonly [question: string, asked: Invocation];
  readonly pattern: RegExp;
  /** What the other command is asked, from the pattern's named groups. */
  readonly read: (groups: Readonly<Record<string, string>>) => Invocation;
  /** Whether only somebody whom the story knows by name may be meant: "what is the turnout" asks for nobody. */
  readonly isNamed?: boolean;
  /** Whether nobody but the other command can answer it: what stands in no quotation of Nora Pell's, she did not say. */
  readonly decides?: boolean;
}

const invocation = (command: string, options: Invocation['options']): Invocation => ({ command, options });

/** Tried in this order; the first that has an answer gives it. */
export const QUESTION_ROUTES: readonly QuestionRoute[] = [
  {
    name: 'who said it',
    example: ['who said the boat was sound', invocation('quote', { about: 'the boat was sound' })],
    pattern: /^who (?:said|says|claimed|shouted|called)(?: that)? (?<about>.+)$/iu,
    read: ({ about = '' }) => invocation('quote', { about }),
  },
  {
    name: 'what was said of something',
    example: ['what did Nora Pell say about the boat', invocation('quote', { by: 'Nora Pell', about: 'the boat' })],
    pattern: /^what (?:did|does|has) (?<by>.+?) (?:say|said|think|tell \w+) (?:about|on|of) (?<about>.+)$/iu,
    read: ({ by = '', about = '' }) => invocation('quote', { by, about }),
    decides: true,
  },
  {
    name: 'what was said',
    example: ['what did Nora Pell say', invocation('quote', { by: 'Nora Pell' })],
    pattern: /^what (?:did|does|has) (?<by>.+?) (?:say|said)$/iu,
    read: ({ by = '' }) => invocation('quote', { by }),
    decides: true,
  },
  {
    name: 'who somebody is',
    example: ['who is Nora Pell', invocation('who', { name: 'Nora Pell' })],
    pattern: /^(?:who(?:['’]s| is| are| was| were)|tell me about) (?<name>.+)$/iu,
    read: ({ name = '' }) => invocation('who', { name }),
  },
  {
    name: 'what somebody does',
    example: ['what does Nora Pell do for a living', invocation('who', { name: 'Nora Pell' })],
    pattern: /^what does (?<name>.+?) do(?: for (?:a living|work|a job))?$/iu,
    read: ({ name = '' }) => invocation('who', { name }),
  },
  {
    name: 'what somebody works as',
    example: ["what is Nora Pell's job", invocation('who', { name: 'Nora Pell' })],
    pattern:
      /^what(?:['’]s| is| was) (?<name>.+?)(?:['’]s|s['’]?) (?:job|occupation|profession|role|position|title)$/iu,
    read: ({ name = '' }) => invocation('who', { name }),
  },
  {
    name: 'what an organisation is',
    example: ['what is Brask Water', invocation('who', { name: 'Brask Water' })],
    pattern: /^what(?:['’]s| is| are| was| were) (?<name>.+)$/iu,
    read: ({ name = '' }) => invocation('who', { name }),
    isNamed: true,
  },
  {
    name: 'when something was',
    example: ['when did the ferry sink', invocation('when', { event: 'did the ferry sink' })],
    pattern: /^(?:when|(?:on )?(?:what|which) (?:day|date|month|year))(?:['’]s)? (?<event>.+)$/iu,
    read: ({ event = '' }) => invocation('when', { event }),
  },
];

/** What another command is asked instead of a question. */
export type RoutedQuestion = Invocation & Pick<QuestionRoute, 'isNamed' | 'decides'>;

/** What the other commands may be asked instead of a question, best first. */
export function routesOf(question: string): RoutedQuestion[] {
  const plain = question.trim().replace(/[?!.\s]+$/u, '');
  return QUESTION_ROUTES.flatMap(({ pattern, read, isNamed, decides }) => {
    const groups = pattern.exec(plain)?.groups;
    return groups ? [{ ...read(groups), ...(isNamed && { isNamed }), ...(decides && { decides }) }] : [];
  });
}
