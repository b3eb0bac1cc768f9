// The stand-in, judged by clients that are not ours: Perplexity's own SDK and OpenAI's, over TLS, must meet what
// they know from the service and raise the error classes that their documentation names.
// Usage: node clients.mjs STAND-IN CERTIFICATE KEY, with the authority in NODE_EXTRA_CA_CERTS.

import { spawn, spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import OpenAI from 'openai';
import Perplexity from '@perplexity-ai/perplexity_ai';

const [program, certificate, privateKey] = process.argv.slice(2);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const madeUpKey = () => 'pplx-' + Array.from(randomBytes(48), (byte) => alphabet[byte % alphabet.length]).join('');
const roles = ['good', 'bad', 'old', 'no-credit', 'blocked', 'rate-limited', 'trouble'];
const keys = Object.fromEntries(roles.map((role) => [role, madeUpKey()]));
keys.unknown = madeUpKey();

let standIn;
let address;

before(async () => {
  standIn = spawn(program, ['--cert', certificate, '--key', privateKey], { stdio: ['pipe', 'pipe', 'inherit'] });
  standIn.stdin.write(roles.map((role) => `${role} ${keys[role]}\n`).join(''));
  const [line] = await new Promise((resolve) =>
    createInterface(standIn.stdout).once('line', (...words) => resolve(words)));
  address = line;
  assert.ok(address.startsWith('https://'), 'the stand-in speaks TLS');
});

after(() => {
  standIn.kill();
});

/// Both are made as their documentation says for Perplexity; a test must not wait for retries.
const clients = {
  '@perplexity-ai/perplexity_ai': {
    Sdk: Perplexity,
    make: (apiKey) => new Perplexity({ apiKey, baseURL: address, maxRetries: 0 }),
    makeForChat: (apiKey) => new Perplexity({ apiKey, baseURL: address, maxRetries: 0 }),
  },
  openai: {
    Sdk: OpenAI,
    make: (apiKey) => new OpenAI({ apiKey, baseURL: `${address}/v1`, maxRetries: 0 }),
    makeForChat: (apiKey) => new OpenAI({ apiKey, baseURL: address, maxRetries: 0 }),
  },
};

const question = { preset: 'fast', input: 'Hello' };
const guideQuestion = { model: 'sonar-pro', messages: [{ role: 'user', content: 'Hello' }] };

/// The error that a call must end with; its class is the one of the documentation.
async function errorOf(call, Class, status) {
  const error = await call.then(
    () => assert.fail('no error was raised'),
    (raised) => raised);
  assert.equal(error.constructor.name, Class.name, error.message);
  assert.ok(error instanceof Class);
  assert.equal(error.status, status);
  return error;
}

/// What the service writes into its errors, wherever a client keeps it.
function typeOf(error) {
  return error.error?.type ?? error.error?.error?.type;
}

for (const [name, { Sdk, make, makeForChat }] of Object.entries(clients)) {
  describe(name, () => {
    it('reads the answer to a good key', async () => {
      const response = await make(keys.good).responses.create(question);
      assert.equal(response.status, 'completed');
      assert.equal(response.output[0].content[0].text, 'Hello.');
      assert.equal(response.output_text, 'Hello.');
      assert.ok(response.usage.total_tokens > 0);
    });

    it('sees the headers of an answer', async () => {
      const { response } = await make(keys.good).responses.create(question).withResponse();
      assert.match(response.headers.get('content-type'), /^application\/json/);
      assert.match(response.headers.get('x-request-id'), /^[0-9a-f-]{36}$/);
      assert.ok(Number(response.headers.get('x-ratelimit-remaining')) > 0);
    });

    it('reads the answer as a stream', async () => {
      const stream = await make(keys.good).responses.create({ ...question, stream: true });
      const events = [];
      for await (const event of stream) events.push(event);
      assert.deepEqual(events.map((event) => event.type),
        ['response.created', 'response.output_text.delta', 'response.completed']);
      assert.equal(events[1].delta, 'Hello.');
      assert.equal(events[2].response.status, 'completed');
    });

    it('is refused before a stream begins', async () => {
      const call = make(keys.bad).responses.create({ ...question, stream: true });
      await errorOf(call, Sdk.AuthenticationError, 401);
    });

    for (const role of ['bad', 'old', 'unknown']) {
      it(`is refused with a key that is ${role}`, async () => {
        const error = await errorOf(make(keys[role]).responses.create(question), Sdk.AuthenticationError, 401);
        assert.equal(typeOf(error), 'invalid_api_key');
        assert.match(error.message, /Invalid API key provided/);
      });
    }

    it('is refused without credit, by the same class and another type', async () => {
      const call = make(keys['no-credit']).responses.create(question);
      assert.equal(typeOf(await errorOf(call, Sdk.AuthenticationError, 401)), 'insufficient_quota');
    });

    it('is denied with a blocked key', async () => {
      const call = make(keys.blocked).responses.create(question);
      assert.equal(typeOf(await errorOf(call, Sdk.PermissionDeniedError, 403)), 'forbidden');
    });

    it('is denied at the retired path, whatever the key', async () => {
      for (const role of ['good', 'bad']) {
        const call = makeForChat(keys[role]).chat.completions.create(guideQuestion);
        const error = await errorOf(call, Sdk.PermissionDeniedError, 403);
        assert.equal(typeOf(error), 'chat_completions_not_available');
      }
    });

    it('is told to slow down', async () => {
      const call = make(keys['rate-limited']).responses.create(question);
      const error = await errorOf(call, Sdk.RateLimitError, 429);
      assert.equal(typeOf(error), 'request_rate_limit_exceeded');
      assert.ok(Number(error.headers.get('retry-after')) > 0);
    });

    it('meets trouble of the service', async () => {
      await errorOf(make(keys.trouble).responses.create(question), Sdk.InternalServerError, 502);
    });

    it('is told of an unknown model and of an empty question', async () => {
      const model = make(keys.good).responses.create({ model: 'pplx-70b-online', input: 'Hello' });
      assert.equal(typeOf(await errorOf(model, Sdk.BadRequestError, 400)), 'invalid_model');
      const empty = make(keys.good).responses.create({ preset: 'fast', input: '' });
      assert.equal(typeOf(await errorOf(empty, Sdk.BadRequestError, 400)), 'invalid_request');
    });

    it('finds nothing at a path that does not exist', async () => {
      const error = await errorOf(make(keys.good).get('/nothing/here'), Sdk.NotFoundError, 404);
      assert.equal(typeOf(error), undefined);
    });

    it('keeps a connection for more than one question', async () => {
      const client = make(keys.good);
      for (let round = 0; round < 3; ++round)
        assert.equal((await client.responses.create(question)).output_text, 'Hello.');
    });

    it('reports a certificate that it does not trust as a connection error', () => {
      const code = `import Sdk from '${name}';
        new Sdk({ apiKey: 'x', baseURL: '${address}', maxRetries: 0 }).get('/v1/models')
          .then(() => process.exit(1), (error) => process.exit(error instanceof Sdk.APIConnectionError ? 0 : 2));`;
      const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
      const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env: environment });
      assert.equal(child.status, 0, String(child.stderr));
    });
  });
}

describe('openai', () => {
  it('lists the models of a good key, and none of a bad one', async () => {
    const models = await clients.openai.make(keys.good).models.list();
    assert.ok(models.data.some((model) => model.id === 'perplexity/sonar' && model.object === 'model'));
    await errorOf(clients.openai.make(keys.bad).models.list(), OpenAI.AuthenticationError, 401);
  });

  it('finds nothing where the base address has /v1 and the old interface is used', async () => {
    const call = clients.openai.make(keys.good).chat.completions.create(guideQuestion);
    await errorOf(call, OpenAI.NotFoundError, 404);
  });
});
