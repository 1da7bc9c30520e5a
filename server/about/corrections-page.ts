/** How to correct a fact, about one record or any. */
import { labels, pagePath, parseRef, type LabelDescriptor, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { PageModel } from '../web/endpoint';

export interface Contact {
  readonly text: string;
  readonly href: string;
}

export interface CorrectionSettings {
  /** E-mail or web address; absent on a copy that takes no corrections. */
  readonly corrections?: string | undefined;
  readonly siteUrl?: string | undefined;
}

/** A record that a reader wants corrected, as far as it can be named. */
export interface About {
  readonly ref: Ref;
  readonly name: string;
  readonly singular: string;
  /** Its page; absent for a kind without one. */
  readonly path?: string;
  /** False when the graph holds no such record, or cannot be reached. */
  readonly found: boolean;
}

/** The form of GitHub, GitLab and Forgejo in which an issue is begun, and the names that each gives to its title and text. */
const ISSUE_FORM = /\/(-\/)?issues\/new$/;

/** Where to write: an e-mail or an issue with subject and text begun; any other web address as it is. */
export function toContact(address: string | undefined, subject = '', body = ''): Contact | null {
  if (!address) return null;
  if (/^https?:\/\//.test(address)) {
    const form = ISSUE_FORM.exec(address);
    if (!form || !subject) return { text: address, href: address };
    const [title, text] = form[1] ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
    return { text: address, href: `${address}?${new URLSearchParams({ [title]: subject, [text]: body })}` };
  }
  const email = address.replace(/^mailto:/, '');
  const fields = [subject && `subject=${encodeURIComponent(subject)}`, body && `body=${encodeURIComponent(body)}`].filter(Boolean);
  return { text: email, href: `mailto:${email}${fields.length > 0 ? `?${fields.join('&')}` : ''}` };
}

export function toAbout(ref: Ref, nodes: NodeIndex | null): About {
  const { label } = parseRef(ref)!;
  const node = nodes?.find(ref);
  const path = node && pagePath(ref);
  return { ref, name: node?.name ?? ref, singular: (labels[label] as LabelDescriptor).singular, found: node !== undefined, ...(path && { path }) };
}

/** What a reader wants corrected: a record, the page on which it was read, both or neither. */
export interface Wrong { readonly about: About | null; readonly at?: string | undefined }

export function correctionsPage({ about, at }: Wrong, { corrections, siteUrl }: CorrectionSettings, facts: string | undefined): PageModel {
  const address = about?.path ? `${siteUrl ?? ''}${about.path}` : undefined;
  const readAt = at && `${siteUrl ?? ''}${at}`;
  const body = ['What is wrong:', '', 'What is right:', '', 'A public page that shows it:', '', ...(readAt ? [`Read at: ${readAt}`] : []), ...(address ? [`About: ${address}`] : []), ...(facts ? [facts] : [])].join('\r\n');
  return {
    page: {
      title: about?.found ? `Correct a fact: ${about.name}` : 'Correct a fact', section: 'corrections',
      description: 'How to correct a fact in Patternbook, and what a correction needs.',
      breadcrumbs: [{ text: 'Home', href: '/' }, ...(about?.path ? [{ text: about.name, href: about.path }] : []), { text: 'Correct a fact' }],
    },
    about, address, at, readAt,
    contact: toContact(corrections, about ? `Patternbook: correction to ${about.name} (${about.ref})` : `Patternbook: correction${at ? ` to ${at}` : ''}`, body),
  };
}
