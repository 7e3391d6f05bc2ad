import { Agent, request } from 'node:http';

export type Answer = { readonly status: number; readonly type: string; readonly body: Record<string, unknown>; readonly cookies: string[]; readonly ms: number };
export type Asked = { readonly body?: unknown; readonly headers?: Record<string, string>; readonly hangUpAfter?: number };

/** Connections are kept and shared, as an edge keeps them; a crowd is as many as its shoppers. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** What the developer's server in front of the shop answered by itself, or broke: no word of the shop's. */
export const interruptions = { count: 0 };

/**
 * Asks, and asks again where the connection broke or the developer's server stumbled
 * (it answers in plain text, the shop never does), as any client would.
 */
export async function ask(method: string, url: string, asked: Asked = {}): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await call(method, url, asked).catch((error: unknown) => (attempt < 6 ? null : Promise.reject(error)));
    if (answer && !(answer.status >= 500 && answer.type.startsWith('text/plain'))) return answer;
    interruptions.count += 1;
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
  }
}

/**
 * One request, and how long its answer took in ms.
 *
 * @throws where the connection broke, or was hung up after `hangUpAfter` ms
 */
export function call(method: string, url: string, { body, headers = {}, hangUpAfter }: Asked = {}): Promise<Answer> {
  const started = performance.now();
  const text = body === undefined ? undefined : JSON.stringify(body);
  const length = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...length, ...headers } }, (received) => {
      const chunks: Buffer[] = [];
      received.on('data', (chunk: Buffer) => chunks.push(chunk));
      received.on('error', reject);
      received.on('end', () => {
        const content = Buffer.concat(chunks).toString();
        resolve({
          status: received.statusCode!,
          type: received.headers['content-type'] ?? '',
          body: content.startsWith('{') ? (JSON.parse(content) as Record<string, unknown>) : { content },
          cookies: received.headers['set-cookie'] ?? [],
          ms: performance.now() - started,
        });
      });
    });
    sent.on('error', reject);
    if (hangUpAfter !== undefined) setTimeout(() => sent.destroy(new Error('hung up')), hangUpAfter);
    sent.end(text);
  });
}
