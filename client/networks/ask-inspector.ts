/**
 * What is on record of a mark, from the server: for views whose tables have
 * pages, so that the page does not hold every fact. Its sources join the page's
 * list, and are numbered as that list numbers them.
 */

interface Asked {
  readonly address: string;
  readonly controller: AbortController;
  readonly response: Promise<Response>;
}

let running: Asked | undefined;

/**
 * Asks ahead of the press: the reader's finger is down, and what it is on will most likely be asked for.
 * @param address of the view with the mark selected
 */
export function prepareInspector(address: string): Asked {
  running?.controller.abort();
  const controller = new AbortController();
  const response = fetch(address.replace('/networks?', '/networks/inspector?'), { signal: controller.signal, headers: { accept: 'text/html' } });
  // Whoever waits for it is told; nobody may.
  response.catch(() => undefined);
  return running = { address, controller, response };
}

/** Numbers of the page's list by the part's own; new sources are added at its end. */
function numbersOf(part: ParentNode): Map<string, string> {
  const list = document.querySelector('main .sources');
  const addressOf = (item: Element) => item.querySelector('a')?.getAttribute('href') ?? '';
  const known = new Map([...list?.children ?? []].map((item) => [addressOf(item), item.id]));
  return new Map([...part.querySelectorAll('.sources > li')].map((item) => {
    const own = item.id;
    const address = addressOf(item);
    if (!known.has(address) && list) {
      const number = list.children.length + 1;
      item.id = `source-${number}`;
      item.setAttribute('value', String(number));
      list.append(item);
      known.set(address, item.id);
    }
    return [own, known.get(address) ?? own];
  }));
}

/**
 * @param address of the view with the mark selected
 * @returns what stands in the inspector; null when another mark was pressed meanwhile
 * @throws when the server does not answer
 */
export async function askInspector(address: string): Promise<Node[] | null> {
  const { controller: { signal }, response: asked } = running?.address === address ? running : prepareInspector(address);
  const response = await asked.catch((error: unknown) => { if (signal.aborted) return null; throw error; })
    .finally(() => { if (running?.controller.signal === signal) running = undefined; });
  if (!response) return null;
  if (!response.ok) throw new Error(String(response.status));
  const text = await response.text();
  if (signal.aborted) return null;
  const part = new DOMParser().parseFromString(text, 'text/html');
  const numbers = numbersOf(part);
  for (const link of part.querySelectorAll('.cite a')) {
    const id = numbers.get(link.getAttribute('href')!.slice(1))!;
    const number = id.slice('source-'.length);
    link.setAttribute('href', `#${id}`);
    link.setAttribute('aria-label', `Source ${number}`);
    link.textContent = `[${number}]`;
  }
  return [...part.querySelector('[data-inspector]')!.childNodes];
}
