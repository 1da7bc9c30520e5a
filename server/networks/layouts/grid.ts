/** Boxes by the squares of the canvas they lie in, so that few have to be looked at. */
export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** px of a square's side: near the height of a caption of two lines. */
const SQUARE = 32;

export class Grid<T> {
  private readonly columns: number;
  private readonly rows: number;
  private readonly squares: T[][];

  constructor(width: number, height: number) {
    this.columns = Math.max(1, Math.ceil(width / SQUARE));
    this.rows = Math.max(1, Math.ceil(height / SQUARE));
    this.squares = Array.from({ length: this.columns * this.rows }, () => []);
  }

  /** What lies beyond an edge counts to the squares along it. */
  private column(x: number): number { return Math.max(0, Math.min(this.columns - 1, Math.floor(x / SQUARE))); }
  private row(y: number): number { return Math.max(0, Math.min(this.rows - 1, Math.floor(y / SQUARE))); }

  add({ left, top, right, bottom }: Box, item: T): void {
    const [first, last] = [this.column(left), this.column(right)];
    for (let row = this.row(top), end = this.row(bottom); row <= end; row += 1) {
      for (let column = first; column <= last; column += 1) this.squares[row * this.columns + column]!.push(item);
    }
  }

  /** Whether any item near the box is as asked; an item may be asked about more than once. */
  some({ left, top, right, bottom }: Box, test: (item: T) => boolean): boolean {
    const [first, last] = [this.column(left), this.column(right)];
    for (let row = this.row(top), end = this.row(bottom); row <= end; row += 1) {
      for (let column = first; column <= last; column += 1) {
        for (const item of this.squares[row * this.columns + column]!) if (test(item)) return true;
      }
    }
    return false;
  }
}
