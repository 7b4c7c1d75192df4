// A certified OpenID provider with one client and one person, who is signed in without being asked.
// Prints its issuer, then reads the client and the person as one line of JSON from standard input.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

const [line] = await once(createInterface({ input: process.stdin }), 'line');
const { client, claims, inIdToken } = JSON.parse(line);
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const provider = new Provider(issuer, {
  clients: [client],
  jwks: { keys: [{ ...key, kid: randomUUID(), use: 'sig', alg: 'RS256' }] },
  scopes: ['openid', 'profile'],
  claims: { openid: Object.keys(claims) },
  conformIdTokenClaims: !inIdToken,
  findAccount: (ctx, id) => ({ accountId: id, claims: () => claims }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  cookies: { keys: [randomUUID()] },
});

async function consent(interaction) {
  const grant = new provider.Grant({ accountId: claims.sub, clientId: client.client_id });
  grant.addOIDCScope('openid profile');
  return { ...interaction.result, consent: { grantId: await grant.save() } };
}

async function interact(request, response) {
  const interaction = await provider.interactionDetails(request, response);
  const result =
    interaction.prompt.name === 'login'
      ? { login: { accountId: claims.sub } }
      : await consent(interaction);
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

const openid = provider.callback();
server.on('request', (request, response) =>
  request.url.startsWith('/interaction/') ? interact(request, response) : openid(request, response),
);
console.log('ready');
