import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext } from '@playwright/test';
import { sampleText, type Channel, type Files } from './data';

const root = join(import.meta.dirname, '..', '..');

/** What the policy of a page lists, by directive; `null` where the page has none. */
export function policyOf(page: string): Record<string, string[]> | null {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
  if (content === undefined) return null;
  const directives = content.split('; ').map((directive) => directive.split(' '));
  return Object.fromEntries(directives.map(([name, ...sources]) => [name ?? '', sources]));
}

/** The inline scripts of a page, as its policy has to list them. */
export function hashesOfScripts(page: string): string[] {
  return hashesOf(page, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
}

/** The inline styles of a page, as its policy has to list them. */
export function hashesOfStyles(page: string): string[] {
  return hashesOf(page, /<style>([\s\S]*?)<\/style>/g);
}

function hashesOf(page: string, element: RegExp): string[] {
  const found = [...page.matchAll(element)];
  return found.map(([, text]) => `'sha256-${createHash('sha256').update(text ?? '').digest('base64')}'`);
}

/** Lets `footbridge fit` fit the page of the release build to a company that offers these ways to publish. */
export function fittedPage(publish: Channel[]): string {
  const app = mkdtempSync(join(tmpdir(), 'footbridge-fitted-'));
  try {
    cpSync(join(root, 'dist', 'index.html'), join(app, 'index.html'));
    mkdirSync(join(app, 'data'));
    const site = JSON.parse(sampleText('site.json')) as Files['site.json'];
    writeFileSync(join(app, 'data', 'site.json'), JSON.stringify({ ...site, publish }));
    const { stderr, status, error } = spawnSync('cargo', ['footbridge', 'fit', app], { cwd: root, encoding: 'utf8' });
    if (error ?? status !== 0) throw new Error(`footbridge fit: ${stderr}`, { cause: error });
    return readFileSync(join(app, 'index.html'), 'utf8');
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}

/** Lets the server answer with another page than the one of the release build. */
export async function servePage(context: BrowserContext, page: string): Promise<void> {
  await context.route(
    (url) => url.pathname.endsWith('/'),
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }),
  );
}
