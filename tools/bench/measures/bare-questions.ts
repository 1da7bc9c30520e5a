/** The questions that both are asked, and whether the two answers say the same. */
import { shuffled } from '../random';
import type { Targets } from '../targets';

export interface Question {
  readonly name: string;
  readonly pairs: readonly { ours: string; bare: string }[];
  /** Whether the same things are in both answers; null where they cannot be compared. */
  readonly agree: (ours: never, bare: readonly never[]) => boolean | null;
}

interface BareTie { readonly part: string; readonly type: string; readonly otherRef: string }
interface Ref { readonly ref: string }

interface OurCouncil {
  readonly projects: readonly { id: string }[];
  readonly reuses: readonly object[];
  readonly similar: Readonly<Record<string, readonly object[]>>;
  readonly succession: { readonly predecessors: readonly object[] };
}
interface OurList { readonly items: readonly Ref[]; readonly total: number }

const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
const bareIds = (ties: readonly BareTie[], ...types: string[]) => ties.filter(({ part, type }) => (part === 'out' || part === 'body') && types.includes(type));

function sameCouncil(ours: OurCouncil, bare: readonly BareTie[]): boolean | null {
  // Ours tells the history of predecessors too.
  if (ours.succession.predecessors.length > 0) return null;
  return sameSet(ours.projects.map(({ id }) => `project:${id}`), bareIds(bare, 'LEADS', 'PARTNERS_IN').map(({ otherRef }) => otherRef))
    && ours.reuses.length === bareIds(bare, 'REUSES').length
    && Object.values(ours.similar).flat().length === bareIds(bare, 'SIMILAR_TO').length;
}

const samePattern = (ours: { uses: readonly object[]; suppliers: readonly object[] }, bare: readonly BareTie[]) =>
  ours.uses.length === bareIds(bare, 'REUSES').length && ours.suppliers.length === bare.filter(({ part }) => part === 'supplier').length;

const sameProjects = (ours: OurList, bare: readonly Ref[]) => sameSet(ours.items.map(({ ref }) => ref), bare.map(({ ref }) => ref));

/** The record that we give first must be among theirs, unless theirs were cut off. */
function sameFirst(ours: OurList, bare: readonly Ref[]): boolean | null {
  if (bare.length >= 20 || ours.items.length === 0) return null;
  return bare.some(({ ref }) => ref === ours.items[0]!.ref);
}

/** Lists of projects by round, service area and state, and pages of the whole list: as many as there are projects. */
function projectAddresses({ lists, ids }: Targets): string[] {
  const filters = lists.filter((path) => path.startsWith('/projects?')).map((path) => path.slice('/projects?'.length));
  const of = (name: string) => filters.filter((filter) => filter.startsWith(`${name}=`));
  const states = of('status');
  const combined = [...of('fundingRound'), ...of('serviceArea')].flatMap((filter) => [filter, ...states.map((state) => `${filter}&${state}`)]);
  const pages = [25, 50, 75].flatMap((offset) => [20, 35, 50].map((limit) => `offset=${offset}&limit=${limit}`));
  return shuffled([...combined, ...states, ...pages, ''], 'projects').slice(0, ids.get('/projects')?.length ?? 0);
}

/** Those of the four questions whose addresses are there already. */
export function questionsOf(targets: Targets): Question[] {
  const record = (kind: string, bare: string) => shuffled(targets.ids.get(kind) ?? [], kind).map((id) => ({ ours: `/api/v1${kind}/${id}`, bare: `/${bare}/${id}` }));
  const questions: Question[] = [
    { name: 'a council', pairs: record('/councils', 'council'), agree: sameCouncil as Question['agree'] },
    {
      name: 'a list of projects', agree: sameProjects as Question['agree'],
      pairs: projectAddresses(targets).map((query) => ({ ours: `/api/v1/projects${query && `?${query}`}`, bare: `/projects${query && `?${query}`}` })),
    },
    { name: 'a pattern', pairs: record('/patterns', 'pattern'), agree: samePattern as Question['agree'] },
    { name: 'a search', pairs: targets.searches.map((path) => ({ ours: `/api/v1${path}`, bare: path })), agree: sameFirst as Question['agree'] },
  ];
  return questions.filter(({ pairs }) => pairs.length > 0);
}
