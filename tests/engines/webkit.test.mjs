// WebKit, by the W3C's WebDriver: the few commands that are needed are HTTP requests, and fetch is a smaller thing than
// a client library with its finders of browsers. The browser has no headless mode, so it gets a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { until } from './engine.mjs';
import { scenarios } from './scenarios.mjs';

/** What keys are called that write nothing: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes = { Tab: '\uE004', Enter: '\uE007', Control: '\uE009', Escape: '\uE00C', ArrowRight: '\uE014' };
const code = (key) => codes[key] ?? key;

scenarios('WebKit', async (folder) => {
  const programs = [];
  const stop = () => programs.forEach((program) => program.kill());
  try {
    const screen = begin('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
    programs.push(screen);
    const display = await firstLine(screen, 3);
    const port = await freePort();
    const driver = begin('WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      HOME: folder, // where it keeps its files, and puts what it downloads
      XDG_CONFIG_HOME: folder,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // root cannot have one, and the pages are ours
    });
    programs.push(driver);
    const url = `http://127.0.0.1:${port}`;
    await until(() => commands(url)('GET', '/status').catch(() => null), 'WebKitWebDriver answers');
    const { sessionId, capabilities } = await commands(url)('POST', '/session', { capabilities: {} });
    return await open(commands(`${url}/session/${sessionId}`), capabilities.browserVersion, stop);
  } catch (error) {
    stop();
    throw error;
  }
});

/**
 * @param {ReturnType<typeof commands>} send
 * @param {string} version
 * @param {() => void} stop
 * @returns {Promise<import('./engine.mjs').Tab>}
 */
async function open(send, version, stop) {
  const act = (type, ...actions) => send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  const to = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const evaluate = (expression) => send('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  const resize = async (width, height) => {
    const [around, above] = await evaluate('[outerWidth - innerWidth, outerHeight - innerHeight]');
    await send('POST', '/window/rect', { width: width + around, height: height + above });
  };
  await resize(1280, 900);
  return {
    version,
    open: (url) => send('POST', '/url', { url }),
    evaluate,
    point: (x, y) => act('pointer', to(x, y)),
    click: (x, y) => act('pointer', to(x, y), down, up),
    press: (...keys) =>
      act(
        'key',
        ...keys.map((key) => ({ type: 'keyDown', value: code(key) })),
        ...keys.toReversed().map((key) => ({ type: 'keyUp', value: code(key) })),
      ),
    resize,
    screenshot: async () => Buffer.from(await send('GET', '/screenshot'), 'base64'),
    close: () => send('DELETE', '').finally(stop),
  };
}

/** @param {string} url that the paths of commands begin with */
function commands(url) {
  return async (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ parameters) => {
    const answer = await fetch(url + path, { method, body: parameters && JSON.stringify(parameters) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
}

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function begin(program, args, env) {
  return spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

/** What a program says first on a descriptor. */
function firstLine(program, descriptor) {
  return new Promise((resolve, reject) => {
    program.stdio[descriptor].once('data', (data) => resolve(String(data).trim()));
    program.once('error', reject);
    program.once('exit', (status) => reject(new Error(`${program.spawnfile} ended with ${status}`)));
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
