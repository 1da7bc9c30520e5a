/** The changes as an Atom feed (RFC 4287): an entry a graph version. */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { VersionChanges } from '../graph/change-log';
import type { GraphVersion } from '../graph/store';
import { writable } from '../graph/writable-text';
import { answerTag, isFresh } from '../web/etag';
import { dateLong } from '../web/format';
import { kindTitles, summaryOf } from './words';

const escapeXml = (text: string) => writable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A name for ever, made from what it names: the same graph has the same id on every copy (RFC 9562, version 8). */
function urnOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Of the feed's form: another when what it says of a version changes. */
const FORM = '1';

/** Lines of an entry; the page has all that are kept. */
const MOST_LINES = 50;

function entryOf(entry: VersionChanges, siteUrl: string): string {
  const lines = entry.changes.slice(0, MOST_LINES).map(({ kind, title }) => `<li>${escapeXml(`${kindTitles[kind]}: ${title}`)}</li>`);
  const html = `<p>${escapeXml(summaryOf(entry))}</p>${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''}`;
  return `<entry>
<id>${urnOf(`${entry.hash} ${entry.sequence}`)}</id>
<title>Version ${entry.sequence}, facts as of ${escapeXml(dateLong(entry.dataAsOf))}</title>
<updated>${escapeXml(entry.loadedAt)}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}/changes#version-${entry.sequence}`)}"/>
<summary type="text">${escapeXml(summaryOf(entry))}</summary>
<content type="html">${escapeXml(html)}</content>
</entry>
`;
}

/** @param siteUrl without a slash at its end; empty where the service does not know it: links are then relative to the feed */
export function toAtom({ changes = [], loadedAt }: Pick<GraphVersion, 'changes' | 'loadedAt'>, siteUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${urnOf(`Patternbook changes ${siteUrl}`)}</id>
<title>Patternbook: what changed</title>
<updated>${escapeXml(changes[0]?.loadedAt ?? loadedAt)}</updated>
<author><name>Patternbook</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(siteUrl)}/changes.atom"/>
<link rel="alternate" type="text/html" href="${escapeXml(siteUrl)}/changes"/>
${changes.map((entry) => entryOf(entry, siteUrl)).join('')}</feed>
`;
}

export function changeFeedRoutes({ siteUrl = '', version }: { siteUrl?: string | undefined; version: () => GraphVersion }): Router {
  const router = Router();
  router.get('/changes.atom', (req, res) => {
    const current = version();
    const tag = answerTag(current, FORM, 'atom', siteUrl);
    res.set('Cache-Control', 'public, max-age=300').set('ETag', tag).vary('Accept-Encoding');
    // Readers of feeds ask every hour for years.
    if (isFresh(req, tag)) res.status(304).end();
    else res.type('application/atom+xml').send(toAtom(current, siteUrl));
  });
  return router;
}
