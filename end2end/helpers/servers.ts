import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A web server that really runs, set up with the lines of docs/hosting.md. */
export class WebServer {
  readonly #process: ChildProcess;
  readonly #folder: string;
  /** Where the app is, with a slash at its end. */
  readonly url: string;

  private constructor(process: ChildProcess, folder: string, port: number) {
    this.#process = process;
    this.#folder = folder;
    this.url = `http://127.0.0.1:${port}/footbridge/`;
  }

  static async nginx(): Promise<WebServer> {
    const [beside = '', within = ''] = blocks('nginx', 'nginx');
    const config = (port: number): string => `
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log stderr;
      events {}
      http {
        log_format answers '$status $uri';
        access_log answers.log answers;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp;`).join(' ')}
        ${beside}
        server { listen 127.0.0.1:${port}; ${within} }
      }`;
    const program = programFor('FOOTBRIDGE_NGINX', 'nginx');
    return WebServer.#start(config, (folder) => [program, '-p', folder, '-e', 'stderr', '-c', join(folder, 'server.conf')]);
  }

  static async apache(): Promise<WebServer> {
    const program = programFor('FOOTBRIDGE_APACHE', 'apache2');
    const [within = ''] = blocks('Apache', 'apache');
    const modules = join(dirname(dirname(program)), 'lib', 'apache2', 'modules');
    const wanted = ['mpm_event', 'authz_core', 'alias', 'deflate', 'dir', 'filter', 'headers', 'mime', 'setenvif'];
    const present = wanted.filter((name) => existsSync(join(modules, `mod_${name}.so`)));
    const config = (port: number, folder: string): string => `
      ServerRoot "${folder}"
      ServerName localhost
      DefaultRuntimeDir "${folder}"
      PidFile apache.pid
      ErrorLog error.log
      LogFormat "%>s %U" answers
      CustomLog answers.log answers
      Listen 127.0.0.1:${port}
      ${present.map((name) => `LoadModule ${name}_module "${join(modules, `mod_${name}.so`)}"`).join('\n')}
      TypesConfig mime.types
      ${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
      DocumentRoot "${folder}"
      <Directory "/">
        Require all denied
      </Directory>
      ${within}`;
    return WebServer.#start(config, (folder) => [program, '-X', '-f', join(folder, 'server.conf')]);
  }

  /** Puts the release build with the sample company where the lines expect it, and starts. */
  static async #start(
    config: (port: number, folder: string) => string,
    command: (folder: string) => [string, ...string[]],
  ): Promise<WebServer> {
    const folder = mkdtempSync(join(tmpdir(), 'footbridge-server-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    // A server that was started by root reads as somebody else.
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'temp'));
    cpSync(join(root, 'dist'), join(folder, 'www', 'footbridge'), { recursive: true });
    const data = join(folder, 'www', 'footbridge', 'data');
    for (const secret of ['.footbridge/journal.json', 'changes/01K.json']) {
      mkdirSync(dirname(join(data, secret)), { recursive: true });
      writeFileSync(join(data, secret), '{}');
    }
    // As few types as a server may know by itself: those of the lines have to do.
    writeFileSync(join(folder, 'mime.types'), 'text/html html\ntext/css css\nimage/png png\n');
    const port = await freePort();
    const text = config(port, folder).replaceAll('/srv/www', join(folder, 'www'));
    writeFileSync(join(folder, 'server.conf'), text);
    const [program, ...order] = command(folder);
    const said: string[] = [];
    const server = spawn(program, order, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
    const web = new WebServer(server, folder, port);
    for (let tries = 0; tries < 100; tries += 1) {
      if (server.exitCode !== null) break;
      if (await fetch(web.url).then(() => true, () => false)) return web;
      await new Promise((later) => setTimeout(later, 100));
    }
    const log = join(folder, 'error.log');
    if (existsSync(log)) said.push(readFileSync(log, 'utf8'));
    web.stop();
    throw new Error(`${program} does not run with the lines of docs/hosting.md:\n${said.join('')}`);
  }

  /** What was answered so far, in order, such as `304 data/people.json`. */
  answers(): string[] {
    const lines = readFileSync(join(this.#folder, 'answers.log'), 'utf8').trim().split('\n');
    return lines.map((line) => line.replace('/footbridge/', ''));
  }

  stop(): void {
    this.#process.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The blocks of a language in a chapter of docs/hosting.md. */
function blocks(chapter: string, language: string): string[] {
  const page = readFileSync(join(root, 'docs', 'hosting.md'), 'utf8');
  const text = page.split(`\n## ${chapter}\n`)[1]?.split('\n## ')[0] ?? '';
  const found = [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block ?? '');
  if (found.length === 0) throw new Error(`docs/hosting.md has no lines for ${chapter}`);
  return found;
}

/** The program that `cargo xtask test` names, or that is on the PATH. */
function programFor(variable: string, name: string): string {
  const found = process.env[variable] ?? spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
  if (found === '') throw new Error(`There is no ${name}: install it, or set ${variable} to its program.`);
  return found;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
