// Plain JavaScript: a bot starts from the built program, and no loader with it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The whole bot as its host starts it, on a peer instead of Discord. */
const [built = '', api = '', token = ''] = process.argv.slice(2);
const module = (name) => import(pathToFileURL(join(built, name)).href);
const [{ loadConfig }, { runGateway }] = await Promise.all([module('config.js'), module('run-bot.js')]);
process.exitCode = await runGateway(loadConfig(), token, { api });
