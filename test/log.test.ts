import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const SECRET = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Secret.no_account_has_this_token_at_all';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIz';

/** Logs a secret wherever one could stand, in a process of its own: the log goes to its standard error. */
const program = (terminal: boolean) => `
  import { DiscordAPIError } from 'discord.js';
  import { openLog } from './src/log.ts';
  process.stderr.isTTY = ${terminal};
  const token = '${SECRET}';
  const log = await openLog('trace', [token]);
  const url = 'https://discord.com/api/v10/webhooks/1/${INTERACTION_TOKEN}/messages/@original';
  const body = { json: { data: { content: token, token: '${INTERACTION_TOKEN}' } }, files: [] };
  const raw = { code: 50035, message: 'Invalid Form Body', errors: {} };
  const refused = new DiscordAPIError(raw, 50035, 400, 'PATCH', url, body);
  log.info('a line with ' + token);
  log.warn({ token, client: { token }, headers: { authorization: 'Bot ' + token } }, 'fields');
  log.error({ err: refused }, 'an error of Discord');
  log.error({ err: new Error('around ' + token, { cause: new Error('within ' + token) }) }, 'an error');
  log.fatal({ deep: { deeper: [{ deepest: 'Bot ' + token }] } }, 'deep');
`;

describe.each([
  ['a file', false],
  ['a terminal', true],
])('a log on %s', (_, terminal) => {
  it('says what happened and never a secret', async () => {
    const args = ['--import', 'tsx', '--input-type', 'module', '--eval', program(terminal)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe('');
    expect(stderr).toContain('a line with [hidden]');
    expect(stderr).toContain('Invalid Form Body');
    expect(stderr).toContain('within [hidden]');
    expect(stderr).not.toContain(SECRET);
    expect(stderr).not.toContain(INTERACTION_TOKEN);
    for (const line of terminal ? [] : stderr.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
  });
});
