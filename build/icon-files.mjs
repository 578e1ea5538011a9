// The two containers of icons, both a short table followed by PNG files as they are.

/** Sides in pixels. Windows shows 16 to 64 in lists and 256 in large views. */
export const ICO_SIDES = [16, 24, 32, 48, 64, 128, 256];

/** Linux looks for one file per side, in folders of the theme hicolor. */
export const PNG_SIDES = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * Side in pixels → the names of its entries. One side has two names where a display of double density needs it for half
 * the size. The names for 16 and 32 at single density are left out: macOS shows a PNG scrambled there, and takes the
 * next larger one instead.
 * @type {Readonly<Record<number, readonly string[]>>}
 */
export const ICNS_ENTRIES = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/**
 * @param {ReadonlyMap<number, Buffer>} images side in pixels → PNG
 * @returns {Buffer} an .ico file with the sides of ICO_SIDES
 */
export function ico(images) {
  const table = Buffer.alloc(6 + 16 * ICO_SIDES.length);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(ICO_SIDES.length, 4);
  let offset = table.length;
  for (const [index, side] of ICO_SIDES.entries()) {
    const { length } = imageOf(images, side);
    const at = 6 + 16 * index;
    // One byte each for width and height: 256 does not fit and is written as 0.
    table.writeUInt8(side % 256, at);
    table.writeUInt8(side % 256, at + 1);
    table.writeUInt16LE(1, at + 4);
    table.writeUInt16LE(32, at + 6);
    table.writeUInt32LE(length, at + 8);
    table.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([table, ...ICO_SIDES.map((side) => imageOf(images, side))]);
}

/**
 * @param {ReadonlyMap<number, Buffer>} images side in pixels → PNG
 * @returns {Buffer} an .icns file with the entries of ICNS_ENTRIES
 */
export function icns(images) {
  const entries = Object.entries(ICNS_ENTRIES).flatMap(([side, names]) =>
    names.map((name) => block(name, imageOf(images, Number(side)))),
  );
  return block('icns', Buffer.concat(entries));
}

/** @param {string} name four characters @param {Buffer} content */
function block(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

/** @param {ReadonlyMap<number, Buffer>} images @param {number} side */
function imageOf(images, side) {
  const image = images.get(side);
  if (!image) throw new Error(`no image of ${side} pixels`);
  return image;
}
