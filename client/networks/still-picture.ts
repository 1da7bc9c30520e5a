/**
 * A large picture as it was painted last: to point at one mark or to press it would else paint thousands of
 * elements again, which takes longer than to answer. What has changed since is painted over it.
 */
import type { Collection, SingularElementReturnValue } from 'cytoscape';

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

  private take(from: HTMLCanvasElement): void {
    this.canvas.width = from.width;
    this.canvas.height = from.height;
    this.canvas.getContext('2d')!.drawImage(from, 0, 0);
  }
}
