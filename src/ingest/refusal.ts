/** Why something that was given can't be taken. The message is one line for a person: what, why, and what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
