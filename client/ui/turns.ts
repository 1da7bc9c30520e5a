/** Long work in short turns: between them the browser draws, scrolls and answers the reader. */

/** A turn with the frame that it causes; a task is felt as a delay from 50 ms. */
const TURN_MS = 24;
/** Items of the first turn; later ones have as many as the time allows. */
const FIRST = 12;
const FEWEST = 4;

/** What the next frame took, from its beginning until all of it is drawn. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => {
  requestAnimationFrame((began) => { setTimeout(() => resolve(performance.now() - began)); });
});

/**
 * Acts on every item, in order. What an act leaves for the next frame to do counts as its own time.
 * @param goOn asked after each turn
 * @returns false when it was told to stop
 */
export async function inTurns<T>(items: Iterable<T>, act: (item: T) => void, goOn: () => boolean): Promise<boolean> {
  let [size, done, started] = [FIRST, 0, performance.now()];
  for (const item of items) {
    act(item);
    done += 1;
    if (done < size && performance.now() - started < TURN_MS) continue;
    const took = performance.now() - started + await nextFrame();
    if (!goOn()) return false;
    size = Math.max(FEWEST, Math.round(done * Math.min(2, TURN_MS / took)));
    [done, started] = [0, performance.now()];
  }
  await nextFrame();
  return goOn();
}
