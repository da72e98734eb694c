import { loadConfig } from '../../src/config.ts';
import { runGateway } from '../../src/run-bot.ts';
import { TOKEN } from './peer.ts';

/** The whole bot as its host starts it, on a peer instead of Discord; the peer's REST is the one argument. */
process.exitCode = await runGateway(loadConfig(), TOKEN, { api: String(process.argv[2]) });
