// Plain JavaScript: no loader is measured with the bot.
import { loadConfig } from '../../dist/config.js';
import { runHttp } from '../../dist/run-bot.js';

const [api = ''] = process.argv.slice(2);
process.exitCode = await runHttp(loadConfig(), { api });
