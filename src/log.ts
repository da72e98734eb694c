import { type Logger, pino, stdSerializers } from 'pino';
import { OBEYED } from './obeyed.ts';

/** What pino writes of a control character; with the line's end, what it writes of no other one. */
const ESCAPED = /\\u00(?:[01][\da-f]|7f)/gu;

/** A line of the log without what a terminal would obey, wherever a story or a member put it. */
const unobeyed = (line: string) =>
  line.replace(ESCAPED, '\ufffd').replace(OBEYED, (character) => (character === '\n' ? '\n' : '\ufffd'));

/** Where a secret could stand in a logged object. */
const SECRETS = ['token', '*.token', 'headers.authorization', '*.headers.authorization', 'err.requestBody', 'err.url'];

/**
 * A structured log on standard error, readable for a person on a terminal. `secrets` are never written, wherever they stand.
 * The program's standard output stays its answers'.
 */
export async function openLog(level: string, secrets: readonly string[]): Promise<Logger> {
  const hide = (text: string) => secrets.reduce((so, secret) => so.replaceAll(secret, '[hidden]'), text);
  const sink = process.stderr.isTTY
    ? (await import('pino-pretty')).default({ sync: true, destination: 2, ignore: 'pid,hostname' })
    : { write: (line: string) => void process.stderr.write(line) };
  const stream = { write: (line: string) => void sink.write(unobeyed(hide(line))) };
  return pino(
    { level, redact: { paths: SECRETS, censor: '[hidden]' }, serializers: { err: stdSerializers.err } },
    stream,
  );
}
