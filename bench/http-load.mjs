// Asks one route of a hub, in a thread of its own, and says how many answers a second came.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { url, user, targets, inFlight, milliseconds } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
const { hostname, port } = new URL(url);

const ask = (method, path, headers, body) =>
  new Promise((resolve, reject) => {
    const asked = request({ agent, hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
const json = (body) => ({ 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });

const sign = JSON.stringify({ user });
const { access_token: token } = JSON.parse((await ask('POST', '/demo/token', json(sign), sign)).text);
const times = [];
let [turn, refused] = [0, undefined];
const began = performance.now();
const lane = async () => {
  while (performance.now() - began < milliseconds && refused === undefined) {
    const { path, body } = targets[turn++ % targets.length];
    const signed = { Authorization: `Bearer ${token}`, Purpose: 'case-work' };
    const headers = body === undefined ? signed : { ...json(body), ...signed, 'Idempotency-Key': randomUUID() };
    const asked = performance.now();
    const { status, text } = await ask(body === undefined ? 'GET' : 'POST', path, headers, body);
    if (status >= 300) refused = `${path} is answered with ${status}: ${text}`;
    times.push(performance.now() - asked);
  }
};
await Promise.all(Array.from({ length: inFlight }, lane));
const took = performance.now() - began;
const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
parentPort.postMessage({ perSecond: (times.length * 1_000) / took, median, refused });
agent.destroy();
