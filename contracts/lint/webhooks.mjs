// Verifies a signed webhook with the JavaScript library of Standard Webhooks (v1) and with OpenSSL's Ed25519 (v1a).
// Usage: node webhooks.mjs <example>
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const { secrets, publicKeys, headers, body } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// Verifiers refuse what is older than five minutes: the example is looked at in the minute it was signed.
Date.now = () => Number(headers['webhook-timestamp']) * 1000;

assert.equal(secrets.length, 2);
for (const secret of secrets) {
  assert.equal(new Webhook(secret).verify(body, headers).type, JSON.parse(body).type);
}
assert.throws(() => new Webhook(secrets[0]).verify(`${body} `, headers));

const signed = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
const signatures = headers['webhook-signature']
  .split(' ')
  .filter((one) => one.startsWith('v1a,'))
  .map((one) => Buffer.from(one.slice(4), 'base64'));
assert.equal(signatures.length, publicKeys.length);
for (const shown of publicKeys) {
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(shown.replace(/^whpk_/, ''), 'base64').toString('base64url') },
  });
  assert.ok(signatures.some((signature) => verify(null, signed, key, signature)), `no signature by ${shown}`);
}
