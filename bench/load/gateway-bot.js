// Plain JavaScript: no loader is measured with the bot.
import { loadConfig } from '../../dist/config.js';
import { runGateway } from '../../dist/run-bot.js';

const [api = '', token = ''] = process.argv.slice(2);
process.exitCode = await runGateway(loadConfig(), token, { api });
