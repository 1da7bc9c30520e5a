/**
 * A large picture as it was painted last: to point at one mark or to press it would else paint thousands of
 * elements again, which takes longer than to answer. What has changed since is painted over it.
 */
import type { Collection, SingularElementReturnValue } from 'cytoscape';
import { inTurns } from '../ui/turns';

type Elements = readonly SingularElementReturnValue[];

export class StillPicture {
  private readonly canvas = document.createElement('canvas');
  private view: string | null = null;
  /** Looked otherwise when the picture was taken, so it does not have them. */
  private absent = new Set<string>();

  /** After it, the next painting is of everything: marks have moved, or colours are others. */
  forget(): void {
    this.view = null;
  }

  /**
   * @param view what the picture was taken of: scale and place
   * @param changed painted anew, over all others
   */
  paint(context: CanvasRenderingContext2D, view: string, elements: Elements, changed: Collection, draw: (context: CanvasRenderingContext2D, elements: Elements) => void): void {
    const { width, height } = context.canvas;
    const taken = `${view} ${width} ${height}`;
    if (this.view !== taken) {
      draw(context, elements.filter((element) => !changed.has(element)));
      this.take(context.canvas);
      this.view = taken;
      this.absent = new Set(changed.map((element) => element.id()));
    } else {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(this.canvas, 0, 0);
      context.restore();
    }
    draw(context, elements.filter((element) => changed.has(element) || this.absent.has(element.id())));
  }

  /**
   * Takes a picture without painting it before the reader's eyes, a few elements at a time: the next painting has only to show it.
   * @param context that the picture is for, as it stands for this view
   * @returns false when it was told to stop
   */
  async takeInTurns(context: CanvasRenderingContext2D, view: string, elements: Elements, draw: (context: CanvasRenderingContext2D, element: SingularElementReturnValue) => void, goOn: () => boolean): Promise<boolean> {
    const { width, height } = context.canvas;
    this.forget();
    Object.assign(this.canvas, { width, height });
    const own = this.canvas.getContext('2d')!;
    own.setTransform(context.getTransform());
    if (!await inTurns(elements, (element) => draw(own, element), goOn)) return false;
    this.view = `${view} ${width} ${height}`;
    this.absent = new Set();
    return true;
  }

  private take(from: HTMLCanvasElement): void {
    this.canvas.width = from.width;
    this.canvas.height = from.height;
    this.canvas.getContext('2d')!.drawImage(from, 0, 0);
  }
}
