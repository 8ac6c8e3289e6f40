/**
 * Loaded with --import before the tested program: records which programs it starts, what it writes, its connections, and the sent
 * and received data. Modules are changed in place, before other code imports their functions. Data that reaches the kernel in
 * another
 * way, such as an addon or HTTP/2, is only seen as a connection.
 */
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { Readable } from 'node:stream';
import { beforeCalls, note, noteWritten, textOf } from './hooks.ts';

type Given = readonly unknown[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const field = (value: unknown, name: string): unknown => (isObject(value) ? Reflect.get(value, name) : undefined);
const listOf = (value: unknown): Given => (Array.isArray(value) ? value : []);

function hookFiles(): void {
  const written = ([target, data]: Given) => noteWritten(target, data);
  for (const name of ['write', 'writeSync', 'writev', 'writevSync']) beforeCalls(fs, name, written);
  for (const name of ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync']) beforeCalls(fs, name, written);
  for (const name of ['writeFile', 'appendFile']) beforeCalls(fs.promises, name, written);
  const named = (given: Given) =>
    note({ kind: 'name', text: given.filter((each) => typeof each === 'string').join('\n') });
  for (const name of ['rename', 'link', 'symlink', 'mkdir', 'mkdtemp', 'copyFile', 'cp', 'open']) {
    beforeCalls(fs, name, named);
    beforeCalls(fs, `${name}Sync`, named);
    beforeCalls(fs.promises, name, named);
  }
}

async function hookHandles(): Promise<void> {
  const handle = await fs.promises.open('/dev/null');
  const prototype: unknown = Object.getPrototypeOf(handle);
  await handle.close();
  if (!isObject(prototype)) return;
  for (const name of ['write', 'writev', 'writeFile', 'appendFile'])
    beforeCalls(prototype, name, ([data], self) => noteWritten(self, data));
}

/** The variables of a process in addition to those of this process. */
function noteProcess(words: Given, variables: Given, input: unknown): void {
  const own = new Set(Object.entries(process.env).map(([name, value]) => `${name}=${value}`));
  const others = variables.filter((each) => !own.has(String(each)));
  note({ kind: 'process', text: [...words, ...others, textOf(input) ?? ''].join('\n') });
}

function hookProcesses(): void {
  beforeCalls(childProcess.ChildProcess.prototype, 'spawn', ([options]) =>
    noteProcess(
      [field(options, 'file'), ...listOf(field(options, 'args'))],
      listOf(field(options, 'envPairs')),
      undefined,
    ),
  );
  for (const name of ['spawnSync', 'execSync', 'execFileSync'])
    beforeCalls(childProcess, name, ([file, ...given]) => {
      const options = given.find((each) => isObject(each) && !Array.isArray(each));
      const variables = Object.entries(field(options, 'env') ?? {}).map(([variable, value]) => `${variable}=${value}`);
      noteProcess([file, ...listOf(given[0])], variables, field(options, 'input'));
    });
}

const numbers = new WeakMap<object, number>();
let count = 0;

/** A socket with TLS and the one below it are one. */
function numberOf(socket: unknown): number {
  const below = field(socket, '_parent');
  if (isObject(below)) return numberOf(below);
  if (!isObject(socket)) return 0;
  const known = numbers.get(socket);
  if (known !== undefined) return known;
  count += 1;
  const number = process.pid * 100_000 + count;
  numbers.set(socket, number);
  return number;
}

/** `connect(port, host)`, `connect(path)`, `connect(options)`, and these in a list, as Node calls itself. */
function targetOf([first, second]: Given): string {
  if (Array.isArray(first)) return targetOf(first);
  if (!isObject(first)) {
    const isPath = typeof first === 'string' && Number.isNaN(Number(first));
    return isPath ? first : `${typeof second === 'string' ? second : 'localhost'}:${first}`;
  }
  const path = field(first, 'path');
  // An option of a request has that name as well; with a port it is not a socket of this machine.
  if (typeof path === 'string' && field(first, 'port') === undefined) return path;
  return `${field(first, 'host') ?? 'localhost'}:${field(first, 'port')}`;
}

function hookSockets(): void {
  const { prototype } = net.Socket;
  const isOutput = (self: unknown) => field(self, '_isStdio') === true;
  beforeCalls(prototype, 'connect', (given, self) =>
    note({ kind: 'connected', socket: numberOf(self), to: targetOf(given) }),
  );
  // Recorded when it is printed, and not when a busy reader accepts it: the log keeps this order.
  beforeCalls(prototype, 'write', ([data], self) => {
    if (isOutput(self)) noteWritten(field(self, 'fd'), data);
  });
  beforeCalls(prototype, '_writeGeneric', ([, data], self) => {
    const text = textOf(data);
    if (isOutput(self)) return;
    if (text === undefined) note({ kind: 'unread', text: 'a socket' });
    // The event occurs again when the connection is open: then it was recorded already.
    else if (!pending.delete(self as object)) note({ kind: 'sent', socket: numberOf(self), text });
    if (field(self, 'connecting') === true) pending.add(self as object);
  });
  const push = Readable.prototype.push;
  Reflect.set(prototype, 'push', function received(this: net.Socket, chunk: unknown, encoding?: BufferEncoding) {
    const text = textOf(chunk);
    if (text !== undefined) note({ kind: 'received', socket: numberOf(this), text });
    return push.call(this, chunk, encoding);
  });
  for (const holder of [dns, dns.promises])
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveCname'])
      beforeCalls(holder, name, ([host]) => note({ kind: 'looked-up', text: String(host) }));
}

const pending = new WeakSet<object>();

hookFiles();
await hookHandles();
hookProcesses();
hookSockets();
syncBuiltinESMExports();
