/**
 * Paints a picture of map and timeline on a canvas, from the same marks as the SVG is written from
 * (engine/figure), and hands it over as a PNG.
 *
 * @typedef {object} Picture as engine/figure/figure_json.hpp documents it; lengths in CSS pixels
 * @property {number} width
 * @property {number} height
 * @property {number} file_width in pixels, of a file of the size that is called 1x
 * @property {string} paper
 * @property {string} title
 * @property {string[]} facts
 * @property {string} link to the view, which its file keeps; may be empty
 * @property {string} version of the dataset
 * @property {Mark[]} marks
 * @typedef {['path', string, string, string, number, number[]]
 *   | ['circle', number, number, number, string, string, number]
 *   | ['rect', number, number, number, number, number, string, string, number]
 *   | ['text', number, number, string, number, number, CanvasTextAlign, string]
 *   | ['clip', number, number, number, number]
 *   | ['end']} Mark
 */

import { download } from './download.js';
import { message } from './messages.js';
import { withView } from './picture_view.js';

// As the page's own style, and SVG's.
const fonts = 'Inter, "Helvetica Neue", Arial, sans-serif';
const faces = ['400 12px Inter', '600 12px Inter'];

/**
 * @param {Picture} picture
 * @param {number} scale pixels for a CSS pixel
 * @returns {HTMLCanvasElement}
 */
export function paintPicture(picture, scale) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw noRoom();
  // The whole of it: its height is a fraction of a pixel less or more than the picture's.
  context.fillStyle = picture.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.lineJoin = 'round';
  // As wide as it was measured: letters that are fitted to pixels run out of their room.
  context.textRendering = 'geometricPrecision';
  for (const mark of picture.marks) paint(context, mark);
  return canvas;
}

/**
 * @param {string} name of the file
 * @param {number} scale times the size of its shape
 * @param {Picture} picture
 */
export async function savePicture(name, scale, picture) {
  const missing = faces.filter((face) => !document.fonts.check(face));
  // Not without need: what is awaited leaves the reader's own event, in which files are saved.
  if (missing.length > 0) await Promise.all(missing.map((face) => document.fonts.load(face)));
  const png = bytesOfPng(paintPicture(picture, (scale * picture.file_width) / picture.width));
  download(name, 'image/png', withView(png, picture));
}

function noRoom() {
  return new Error(message('page.picture-no-room'));
}

/**
 * At once, which canvas.toBlob is not.
 * @param {HTMLCanvasElement} canvas
 */
function bytesOfPng(canvas) {
  const [, encoded] = canvas.toDataURL('image/png').split(',');
  if (!encoded) throw noRoom();
  return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 */
function paint(context, mark) {
  const shape = new Path2D(mark[0] === 'path' ? mark[1] : undefined);
  switch (mark[0]) {
    case 'path': {
      const [, , fill, stroke, width, dash] = mark;
      context.setLineDash(dash);
      paintShape(context, shape, fill, stroke, width);
      context.setLineDash([]);
      break;
    }
    case 'circle': {
      const [, x, y, radius, fill, stroke, width] = mark;
      shape.arc(x, y, radius, 0, 2 * Math.PI);
      paintShape(context, shape, fill, stroke, width);
      break;
    }
    case 'rect': {
      const [, x, y, width, height, rounding, fill, stroke, line] = mark;
      shape.roundRect(x, y, width, height, Math.min(rounding, width / 2, height / 2));
      paintShape(context, shape, fill, stroke, line);
      break;
    }
    case 'text': {
      const [, x, y, text, size, weight, anchor, fill] = mark;
      context.font = `${weight} ${size}px ${fonts}`;
      context.textAlign = anchor;
      context.fillStyle = fill;
      context.fillText(text, x, y);
      break;
    }
    case 'clip': {
      const [, x, y, width, height] = mark;
      context.save();
      shape.rect(x, y, width, height);
      context.clip(shape);
      break;
    }
    case 'end':
      context.restore();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} shape
 * @param {string} fill empty: none
 * @param {string} stroke empty: none
 * @param {number} width of the stroke
 */
function paintShape(context, shape, fill, stroke, width) {
  if (fill) {
    context.fillStyle = fill;
    context.fill(shape, 'evenodd');
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke(shape);
}
