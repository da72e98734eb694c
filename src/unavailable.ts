/** What an answer needs does not answer just now; the same may be asked again in a moment. The message is one line for the host. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
}
