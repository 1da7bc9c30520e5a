/** Cytoscape over the server's picture: same places, for dragging, zooming and walking. Captions and lines rest while it moves. */
import cytoscape, { type Core, type NodeSingular, type SingularElementReturnValue } from 'cytoscape';
import type { ReadPicture } from '../graph/elements';
import { stylesheet } from '../graph/stylesheet';
import { inTurns } from '../ui/turns';
import { StillPicture } from './still-picture';

const MOVE_MS = 320;
const NEAREST = 6;
const FARTHEST = 0.2;
/** Among more lines the own ones stand out in ink alone: to restyle thousands would be felt. */
const MOST_DIMMED = 700;

export interface CanvasHandlers {
  /** A mark was pressed: its place in the drawing. */
  readonly press: (index: number) => void;
  /** The reader's finger is down on a mark, which is not yet a press. */
  readonly touch: (index: number) => void;
  /** The empty ground was pressed. */
  readonly clear: () => void;
}

/** Elements that look otherwise than they did when the still picture was taken. */
const CHANGED = '.hover, .lit, .selected, .current, :active, :grabbed';

/**
 * Of cytoscape's renderer, which its types leave out. By itself it paints each element into a texture and these
 * into layers before it shows one, which pays for thousands of them in motion: for ours it was half of the time
 * until the picture could be moved. They are painted straight, and not before all are there.
 */
interface CanvasRenderer {
  readonly NODE: number;
  readonly data: { readonly contexts: readonly CanvasRenderingContext2D[] };
  drawElement(context: CanvasRenderingContext2D, element: SingularElementReturnValue, origin?: null, withCaption?: boolean): void;
  drawElements: Paint;
  drawLayeredElements: Paint;
  drawCachedElements: Paint;
  drawCachedNodes: Paint;
}
/** What cytoscape would paint, and where. */
interface Frame { readonly context: CanvasRenderingContext2D; readonly elements: readonly SingularElementReturnValue[] }
type Paint = (context: CanvasRenderingContext2D, elements: readonly SingularElementReturnValue[]) => void;

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Canvas {
  readonly cy: Core;
  private isFilled = false;
  /** Asked for by who waits to know what the next frame would paint. */
  private tellFrame: ((frame: Frame) => void) | undefined;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly still = new StillPicture();
  private readonly restyle = () => { this.still.forget(); this.cy.style(stylesheet()); };

  constructor(readonly container: HTMLElement, private readonly picture: ReadPicture, handlers: CanvasHandlers) {
    this.cy = cytoscape({
      container, elements: [], style: stylesheet(), layout: { name: 'preset' },
      hideEdgesOnViewport: picture.lines.length > 300, textureOnViewport: picture.marks.length > 150, minZoom: FARTHEST, maxZoom: NEAREST,
      boxSelectionEnabled: false, selectionType: 'single', autounselectify: true, userZoomingEnabled: false,
    });
    this.paintStraight();
    this.home();
    this.cy.on('tap', (event) => {
      if (event.target === this.cy) handlers.clear();
      else if ((event.target as NodeSingular).isNode?.()) handlers.press(Number((event.target as NodeSingular).data('index')));
    });
    this.cy.on('tapstart', 'node', (event) => handlers.touch(Number((event.target as NodeSingular).data('index'))));
    this.cy.on('mouseover', 'node', (event) => { (event.target as NodeSingular).addClass('hover').connectedEdges().addClass('lit'); container.classList.add('is-pointing'); });
    this.cy.on('mouseout', 'node', (event) => { (event.target as NodeSingular).removeClass('hover').connectedEdges().not('.kept').removeClass('lit'); container.classList.remove('is-pointing'); });
    // The wheel scrolls the page; with Ctrl, or a pinch, it zooms.
    container.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.offsetX, y: event.offsetY });
    }, { passive: false });
    this.dark.addEventListener('change', this.restyle);
  }

  private paintStraight(): void {
    const { renderer } = this;
    renderer.drawLayeredElements = (context, elements) => {
      const isOfMarks = context === renderer.data.contexts[renderer.NODE];
      if (!this.isFilled) {
        if (isOfMarks) this.tellFrame?.({ context, elements });
        return;
      }
      if (!this.isLarge || !isOfMarks) { renderer.drawElements(context, elements); return; }
      const changed = this.cy.elements(CHANGED);
      this.still.paint(context, this.viewKey(), elements, changed.union(changed.connectedNodes()), renderer.drawElements.bind(renderer));
    };
    renderer.drawCachedElements = (context, elements) => renderer.drawElements(context, elements);
    // What is drawn while the picture moves: marks without captions.
    renderer.drawCachedNodes = (context, elements) => { for (const element of elements) if (element.isNode()) renderer.drawElement(context, element, null, false); };
    this.cy.on('position', () => this.still.forget());
  }

  private get renderer(): CanvasRenderer {
    return (this.cy as unknown as { renderer(): CanvasRenderer }).renderer();
  }

  private get isLarge(): boolean {
    return this.picture.lines.length > MOST_DIMMED;
  }

  private viewKey(): string {
    return JSON.stringify([this.cy.zoom(), this.cy.pan()]);
  }

  /** Has the first frame of a large picture ready before it is shown. */
  private async paintAhead(goOn: () => boolean): Promise<boolean> {
    if (!this.isLarge) return true;
    const { context, elements } = await new Promise<Frame>((resolve) => { this.tellFrame = resolve; this.cy.forceRender(); });
    this.tellFrame = undefined;
    return this.still.takeInTurns(context, this.viewKey(), elements, (own, element) => this.renderer.drawElement(own, element), goOn);
  }

  /** Adds what the picture shows, a few elements at a time. False when the reader went elsewhere meanwhile. */
  async fill(): Promise<boolean> {
    const goOn = () => this.container.isConnected && !this.cy.destroyed();
    // Their looks and extents next, or the first frame and the first movement of the pointer would work out all of them at once.
    this.isFilled = await inTurns(this.picture.elements(), (element) => this.cy.add(element), goOn)
      && await inTurns(this.cy.elements().toArray(), (element) => element.boundingBox(), goOn) && await this.paintAhead(goOn);
    if (this.isFilled) this.cy.forceRender();
    return this.isFilled;
  }

  /** The server's own view: the whole drawing at the scale of the box. */
  home(): void {
    const zoom = this.container.clientWidth / this.picture.width;
    this.cy.viewport({ zoom, pan: { x: 0, y: 0 } });
  }

  /** Keeps a part of the server's picture in its place among the marks while the view moves. */
  carry(part: SVGElement): void {
    const place = () => {
      const scale = this.container.clientWidth / this.picture.width;
      const { x, y } = this.cy.pan();
      part.setAttribute('transform', `translate(${x / scale} ${y / scale}) scale(${this.cy.zoom() / scale})`);
    };
    this.cy.on('viewport', place);
    place();
  }

  fit(): void {
    if (prefersStill()) this.cy.fit(undefined, 24);
    else this.cy.animate({ fit: { eles: this.cy.elements(), padding: 24 } }, { duration: MOVE_MS });
  }

  zoom(factor: number, at = { x: this.cy.width() / 2, y: this.cy.height() / 2 }): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: at });
  }

  select(index: number | null): void {
    this.cy.batch(() => {
      this.cy.nodes('.selected').removeClass('selected');
      this.cy.edges('.kept, .dim').removeClass('kept lit dim');
      if (index === null) return;
      const own = this.cy.$id(`m${index}`).addClass('selected').connectedEdges();
      own.addClass('kept lit');
      if (this.picture.lines.length <= MOST_DIMMED) this.cy.edges().not(own).addClass('dim');
    });
  }

  /** Where the keyboard is; null when it is elsewhere. Brought into view when it is not. */
  point(mark: number | null, line: number | null): void {
    this.cy.batch(() => {
      this.cy.elements('.current').removeClass('current');
      if (mark === null) return;
      const node = this.cy.$id(`m${mark}`).addClass('current');
      if (line !== null) this.cy.$id(`l${line}`).addClass('current');
      const { x, y } = node.renderedPosition();
      const margin = 30;
      if (x < margin || y < margin || x > this.cy.width() - margin || y > this.cy.height() - margin) this.cy.center(node);
    });
  }

  /** Moves marks that were elsewhere before from there to their places. */
  moveFrom(places: ReadonlyMap<string, { x: number; y: number }>): void {
    if (prefersStill()) return;
    this.cy.nodes().forEach((node) => {
      const before = places.get(String(node.data('ref')));
      if (!before) return;
      const target = { ...node.position() };
      if (Math.hypot(before.x - target.x, before.y - target.y) < 1) return;
      node.position(before);
      node.animate({ position: target }, { duration: MOVE_MS });
    });
  }

  places(): Map<string, { x: number; y: number }> {
    return new Map(this.cy.nodes().map((node) => [String(node.data('ref')), { ...node.position() }]));
  }

  destroy(): void {
    this.dark.removeEventListener('change', this.restyle);
    this.cy.destroy();
  }
}
