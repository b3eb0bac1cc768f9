// Asks one question with one of JavaScript's clients and says what came of it. Reads {client, url, key, …} on standard
// input and prints {status, text}, {text} or {error}.

import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const QUESTION = 'Hello';

/// What a stream of OpenAI's form says.
async function textOf(stream) {
  let said = '';
  for await (const event of stream) said += event.type === 'response.output_text.delta' ? event.delta : '';
  return said;
}

async function byFetch({ url, method, headers, body }) {
  const response = await fetch(url, { method, headers, body: body ?? undefined });
  return { status: response.status, text: await response.text() };
}

async function byOpenai({ url, key, base = '/v1', call = 'responses', stream = false }) {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI({ apiKey: key ?? undefined, baseURL: url + base });
  if (call === 'chat') {
    const chat = await client.chat.completions.create({ model: 'sonar', messages: [{ role: 'user', content: QUESTION }] });
    return { text: chat.choices[0].message.content };
  }
  const response = await client.responses.create({ model: 'perplexity/sonar', input: QUESTION, stream });
  return { text: stream ? await textOf(response) : response.output_text };
}

async function byAzure({ url, key }) {
  const { AzureOpenAI } = await import('openai');
  const client = new AzureOpenAI({ apiKey: key, endpoint: url, apiVersion: '2024-10-21', deployment: 'sonar' });
  const response = await client.responses.create({ model: 'perplexity/sonar', input: QUESTION });
  return { text: response.output_text };
}

async function byPerplexity({ url, key, base = '', call = 'responses', stream = false }) {
  const { default: Perplexity } = await import('@perplexity-ai/perplexity_ai');
  const client = new Perplexity({ apiKey: key ?? undefined, baseURL: url + base });
  if (call === 'chat')
    return { text: await client.chat.completions.create({ model: 'sonar', messages: [{ role: 'user', content: QUESTION }] }) };
  if (call === 'search')
    return { text: JSON.stringify(await client.search.create({ query: QUESTION })) };
  const response = await client.responses.create({ preset: 'fast', input: QUESTION, stream });
  return { text: stream ? await textOf(response) : response.output_text };
}

async function byAiSdk({ url, key, base = '' }) {
  const { createPerplexity } = await import('@ai-sdk/perplexity');
  const { generateText } = await import('ai');
  const perplexity = createPerplexity({ apiKey: key ?? undefined, baseURL: url + base });
  const answer = await generateText({ model: perplexity('sonar'), prompt: QUESTION });
  return { text: answer.text };
}

async function byLangchain({ url, key, base = '/v1' }) {
  const { ChatOpenAI } = await import('@langchain/openai');
  const model = new ChatOpenAI({
    apiKey: key ?? undefined, model: 'perplexity/sonar', useResponsesApi: true, configuration: { baseURL: url + base },
    // Without a key it would try again for more than a minute before it says so.
    ...(key ? {} : { maxRetries: 0 }),
  });
  return { text: String((await model.invoke(QUESTION)).text) };
}

async function callTool(transport, { call = 'perplexity_ask' }) {
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
  const client = new Client({ name: 'keywright-test', version: '1.0.0' });
  await client.connect(transport);
  try {
    const argument = call === 'perplexity_search' ? { query: QUESTION } : { messages: [{ role: 'user', content: QUESTION }] };
    const result = await client.callTool({ name: call, arguments: argument });
    const said = result.content.map((part) => part.text).join('');
    return result.isError ? { error: said } : { text: said };
  } finally {
    await client.close();
  }
}

async function byMcpServer(ask) {
  const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
  const server = fileURLToPath(new URL('node_modules/@perplexity-ai/mcp-server/dist/index.js', import.meta.url));
  const key = ask.key === null ? {} : { PERPLEXITY_API_KEY: ask.key };
  const transport = new StdioClientTransport({
    command: process.execPath, args: [server], stderr: 'pipe', env: { ...process.env, ...key, PERPLEXITY_BASE_URL: ask.url },
  });
  const complaints = transport.stderr ? text(transport.stderr) : '';
  try {
    return await callTool(transport, ask);
  } catch (error) {
    return { error: `${error.message} ${await complaints}` };
  }
}

async function byMcpRemote(ask) {
  const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
  const headers = ask.key === null ? {} : { Authorization: `Bearer ${ask.key}` };
  return callTool(new StreamableHTTPClientTransport(new URL(`${ask.url}/mcp`), { requestInit: { headers } }), ask);
}

const clients = {
  fetch: byFetch,
  openai: byOpenai,
  azure: byAzure,
  perplexity: byPerplexity,
  'ai-sdk': byAiSdk,
  langchain: byLangchain,
  'mcp-server': byMcpServer,
  'mcp-remote': byMcpRemote,
};

const ask = JSON.parse(await text(process.stdin));
let answer;
try {
  answer = await clients[ask.client](ask);
} catch (error) {
  const cause = error.cause?.message ? ` (${error.cause.message})` : '';
  answer = { error: `${error.constructor.name}: ${error.message}${cause}` };
}
console.log(JSON.stringify(answer));
