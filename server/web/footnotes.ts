/**
 * Source numbers of one page: numbered in reading order; the same address is
 * the same number.
 */
import type { SourceNote } from '../graph/content';

export interface Source {
  readonly n: number;
  readonly url: string;
  readonly publisher: string;
  readonly title?: string;
  readonly statedOn?: string;
  /** The address, short enough to read; with the file and commit of a repository. */
  readonly detail: string;
}

const GITHUB_FILE = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|tree)\/([^/]+)(?:\/(.+))?$/;

/** `digital-land/config at abb1a6b, collection/…/source.csv` or `localdigital.gov.uk/funded-project/…`. */
export function describeAddress(url: string): string {
  const [, repository, commit, path] = GITHUB_FILE.exec(url) ?? [];
  if (repository) {
    const version = /^[0-9a-f]{40}$/.test(commit!) ? ` at ${commit!.slice(0, 7)}` : '';
    return `github.com/${repository}${version}${path ? `, ${path.split('/').at(-1)}` : ''}`;
  }
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#]+$/, '');
  const [host, ...rest] = bare.split('/');
  const tail = rest.join('/');
  return tail.length > 48 ? `${host}/…${tail.slice(-44)}` : bare;
}

/** Who publishes an address: the note with the longest matching prefix. */
export class SourceNotes {
  private readonly notes: readonly SourceNote[];
  private readonly known = new Map<string, Omit<Source, 'n'>>();

  constructor(notes: readonly SourceNote[]) {
    this.notes = [...notes].sort((a, b) => b.prefix.length - a.prefix.length);
  }

  describe(url: string): Omit<Source, 'n'> {
    let described = this.known.get(url);
    if (!described) {
      const note = this.notes.find(({ prefix }) => url.startsWith(prefix));
      described = {
        url,
        publisher: note?.publisher ?? new URL(url).hostname.replace(/^www\./, ''),
        ...(note?.title && { title: note.title }),
        ...(note?.statedOn && { statedOn: note.statedOn }),
        detail: describeAddress(url),
      };
      this.known.set(url, described);
    }
    return described;
  }
}

export class Footnotes {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly notes: SourceNotes) {}

  /** Numbers of the addresses, new ones added in order. */
  cite(urls: readonly string[] | undefined): number[] {
    return (urls ?? []).map((url) => {
      const number = this.numbers.get(url) ?? this.numbers.size + 1;
      this.numbers.set(url, number);
      return number;
    });
  }

  /** Publisher and date of the first address, for a table's last column. */
  shownBy(urls: readonly string[] | undefined): { text: string; numbers: number[] } {
    const first = urls?.[0];
    if (first === undefined) return { text: '', numbers: [] };
    const { publisher, statedOn } = this.notes.describe(first);
    return { text: statedOn ? `${publisher}, ${statedOn.slice(0, 4)}` : publisher, numbers: this.cite(urls) };
  }

  list(): Source[] {
    return [...this.numbers].map(([url, n]) => ({ n, ...this.notes.describe(url) }));
  }
}
