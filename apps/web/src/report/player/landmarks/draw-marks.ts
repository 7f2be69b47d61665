import { type Box, gazeArrow, headAxes } from './geometry.ts';
import type { Marks } from './marks.ts';

type Point = readonly [x: number, y: number];

/** On any picture: each line is drawn twice, dark and wide below its own colour. */
const EDGE = '#0b1418cc';
const FACE = '#ffffff';
const GAZE = '#8be9f5';
const SHOULDERS = '#f2c46d';
const HEAD = { across: '#ff9a92', up: '#9be8b4', forward: '#a9c7ff' } as const;

/** Where eyes and the tip of the nose are in a face, as shares of the height of its box. */
const EYE_LEVEL = 0.4;
const NOSE_LEVEL = 0.62;

/** Draws what was seen over the picture that lies in `box`; the canvas is cleared by whoever calls. */
export function drawMarks(context: CanvasRenderingContext2D, marks: Marks, box: Box): void {
  const { face, eyes, gaze, head, shoulders } = marks;
  const at = (x: number, y: number): Point => [box.x + x * box.width, box.y + y * box.height];
  const weight = Math.max(1.5, box.width / 420);
  const line = (points: readonly Point[], colour: string, dash: readonly number[] = []) =>
    stroke(context, points, { colour, weight, dash });

  if (shoulders) {
    const [leftX = 0, leftY = 0, rightX = 0, rightY = 0] = shoulders;
    const ends = [at(leftX, leftY), at(rightX, rightY)];
    line(ends, SHOULDERS);
    for (const end of ends) dot(context, end, 2.2 * weight, SHOULDERS);
  }
  if (!face) return;
  const [x = 0, y = 0, width = 0, height = 0] = face;
  const wide = width * box.width;
  corners(at(x, y), at(x + width, y + height)).forEach((corner) => {
    line(corner, FACE);
  });
  if (head) {
    const nose = at(x + width / 2, y + NOSE_LEVEL * height);
    const axes = headAxes(head);
    for (const [name, length] of [
      ['across', 0.32],
      ['up', 0.42],
      ['forward', 0.9],
    ] as const) {
      const [dx, dy] = axes[name];
      line([nose, [nose[0] + dx * length * wide, nose[1] + dy * length * wide]], HEAD[name]);
    }
    dot(context, nose, 1.6 * weight, HEAD.forward);
  }
  if (eyes) {
    const [rightX = 0, rightY = 0, leftX = 0, leftY = 0] = eyes;
    for (const eye of [at(rightX, rightY), at(leftX, leftY)]) {
      ring(context, eye, Math.max(3, 0.055 * wide), { colour: GAZE, weight });
      if (gaze) arrow(context, eye, gazeArrow(gaze, wide), { colour: GAZE, weight });
    }
  } else if (gaze) {
    // Observed before the eyes themselves were kept: one arrow from between them.
    const between = at(x + width / 2, y + EYE_LEVEL * height);
    ring(context, between, Math.max(3, 0.04 * wide), { colour: GAZE, weight });
    arrow(context, between, gazeArrow(gaze, wide), { colour: GAZE, weight });
  }
}

interface Pen {
  colour: string;
  weight: number;
  dash?: readonly number[];
}

function stroke(context: CanvasRenderingContext2D, points: readonly Point[], { colour, weight, dash = [] }: Pen): void {
  const path = new Path2D();
  points.forEach(([x, y], i) => {
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  twice(context, path, { colour, weight, dash });
}

function twice(context: CanvasRenderingContext2D, path: Path2D, { colour, weight, dash = [] }: Pen): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  for (const [style, width] of [
    [EDGE, weight + 2.5],
    [colour, weight],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.stroke(path);
  }
}

function ring(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, pen: Pen): void {
  const path = new Path2D();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  twice(context, path, pen);
}

function dot(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

/** An arrow shorter than its own head says no more than the ring around the eye. */
function arrow(context: CanvasRenderingContext2D, from: Point, [dx, dy]: Point, pen: Pen): void {
  const length = Math.hypot(dx, dy);
  const head = 4 * pen.weight;
  if (length < head) return;
  const to: Point = [from[0] + dx, from[1] + dy];
  const turn = Math.atan2(dy, dx);
  const wing = (by: number): Point => [to[0] - head * Math.cos(turn + by), to[1] - head * Math.sin(turn + by)];
  stroke(context, [from, to], pen);
  stroke(context, [wing(0.5), to, wing(-0.5)], pen);
}

/** The four corners of a frame, as people know it from cameras: it hides nothing of the face. */
function corners([left, top]: Point, [right, bottom]: Point): Point[][] {
  const [x, y] = [0.2 * (right - left), 0.2 * (bottom - top)];
  return [
    [
      [left, top + y],
      [left, top],
      [left + x, top],
    ],
    [
      [right - x, top],
      [right, top],
      [right, top + y],
    ],
    [
      [right, bottom - y],
      [right, bottom],
      [right - x, bottom],
    ],
    [
      [left + x, bottom],
      [left, bottom],
      [left, bottom - y],
    ],
  ];
}
