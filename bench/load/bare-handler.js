// The least that an HTTP endpoint may do: the signature is checked, and every interaction is answered "pong".
import { createServer } from 'node:http';
import { verifyKey } from 'discord-interactions';

const { DISCORD_PUBLIC_KEY = '', PORT } = process.env;
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': timestamp = '' } = request.headers;
  if (!(await verifyKey(body, String(signature), String(timestamp), DISCORD_PUBLIC_KEY))) {
    response.writeHead(401).end();
    return;
  }
  JSON.parse(body.toString('utf8'));
  const pong = JSON.stringify({ type: 4, data: { content: 'pong' } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(pong) }).end(pong);
});
server.listen(Number(PORT));
process.on('SIGTERM', () => process.exit(0));
