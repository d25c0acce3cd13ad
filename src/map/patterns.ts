import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from './palette';

export const HATCH_DEDICATED = 'hatch-dedicated';
export const HATCH_FINDING = 'hatch-finding';
export const CROSS = 'cross';
export const PADLOCK = 'padlock';

/** Draws the map's images in the colours of a theme; again for another theme, in place. */
export function drawPatterns(map: MapLibreMap, palette: Palette): void {
  const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const images = {
    [HATCH_DEDICATED]: hatch(10, ratio, palette.dedicated, 1.1),
    [HATCH_FINDING]: hatch(7, ratio, palette.finding, 1.6),
    [CROSS]: cross(ratio, palette),
    [PADLOCK]: padlock(ratio, palette),
  };
  for (const [name, image] of Object.entries(images))
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: ratio });
}

/** A square tile of diagonal lines that continue on the next tile; side and line width in CSS pixels. */
function hatch(side: number, ratio: number, colour: string, width: number): ImageData {
  return picture(side, ratio, (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 2, side + 2);
      pen.lineTo(shift + side + 2, -2);
    }
    pen.stroke();
  });
}

/** The mark of a refusal: a cross on a disc, 22 px. */
function cross(ratio: number, palette: Palette): ImageData {
  return picture(22, ratio, (pen) => {
    pen.fillStyle = palette.finding;
    pen.strokeStyle = palette.paper;
    pen.lineWidth = 2;
    pen.arc(11, 11, 9, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    pen.beginPath();
    pen.lineCap = 'round';
    pen.lineWidth = 2.4;
    for (const [fromX, toX] of [
      [8, 14],
      [14, 8],
    ] as const) {
      pen.moveTo(fromX, 8);
      pen.lineTo(toX, 14);
    }
    pen.stroke();
  });
}

/** A padlock on a disc of paper, 18 px. */
function padlock(ratio: number, palette: Palette): ImageData {
  return picture(18, ratio, (pen) => {
    pen.fillStyle = palette.paper;
    pen.arc(9, 9, 8.5, 0, 2 * Math.PI);
    pen.fill();
    pen.strokeStyle = palette.ink;
    pen.fillStyle = palette.ink;
    pen.lineWidth = 1.6;
    pen.beginPath();
    pen.arc(9, 7.4, 2.4, Math.PI, 0);
    pen.lineTo(11.4, 9);
    pen.moveTo(6.6, 7.4);
    pen.lineTo(6.6, 9);
    pen.stroke();
    pen.fillRect(5, 8.4, 8, 5.6);
  });
}

function picture(side: number, ratio: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * ratio;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('the browser draws no 2d canvas');
  pen.scale(ratio, ratio);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
