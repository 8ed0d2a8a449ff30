// What is done with pictures on a canvas; pictures.py calls it.
const load = async png => {
  const image = new Image();
  image.src = `data:image/*;base64,${png}`;
  await image.decode();
  return image;
};
const draw = (width, height) => {
  const canvas = Object.assign(document.createElement("canvas"), {width, height});
  const pen = canvas.getContext("2d", {willReadFrequently: true});
  pen.imageSmoothingQuality = "high";
  return [canvas, pen];
};
const pixels = (image) => {
  const [, pen] = draw(image.width, image.height);
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height).data;
};
// Pictures beside each other on one sheet, smaller; lossy, as a tolerance is kept anyway.
window.sheet = async (pngs, scale) => {
  const images = await Promise.all(pngs.map(load));
  const widths = images.map(i => Math.round(i.width * scale));
  const [canvas, pen] = draw(widths.reduce((a, b) => a + b), Math.round(images[0].height * scale));
  let left = 0;
  images.forEach((image, i) => {
    pen.drawImage(image, left, 0, widths[i], canvas.height);
    left += widths[i];
  });
  return canvas.toDataURL("image/webp", 0.6).split(",")[1];
};
// How many blocks of each stretch of columns differ: those in which a share of the pixels is like no
// pixel there, or right beside, in the other picture.
window.differing = async (one, other, stretches, {size, share, far}) => {
  const [a, b] = await Promise.all([one, other].map(load));
  if (a.width !== b.width || a.height !== b.height) return stretches.map(() => Infinity);
  const [p, q] = [pixels(a), pixels(b)];
  const at = (x, y) => 4 * (y * a.width + x);
  const isFar = (i, j) => [0, 1, 2].some(c => Math.abs(p[i + c] - q[j + c]) > far);
  const beside = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]];
  const isAlone = (x, y) => isFar(at(x, y), at(x, y)) && beside.every(([dx, dy]) =>
    x + dx < 0 || x + dx >= a.width || y + dy < 0 || y + dy >= a.height
      || isFar(at(x, y), at(x + dx, y + dy)));
  const differs = (left, top, right) => {
    let count = 0;
    for (let y = top; y < Math.min(top + size, a.height); y++)
      for (let x = left; x < Math.min(left + size, right); x++) count += isAlone(x, y);
    return count > share * size * size;
  };
  return stretches.map(([from, to]) => {
    let count = 0;
    for (let top = 0; top < a.height; top += size)
      for (let left = from; left < to; left += size) count += differs(left, top, to);
    return count;
  });
};
// Which of some boxes of a picture are of one colour throughout.
window.plain = async (png, boxes) => {
  const image = await load(png), p = new Uint32Array(pixels(image).buffer);
  return boxes.map(([left, top, width, height]) => {
    const first = p[top * image.width + left];
    for (let y = top; y < Math.min(top + height, image.height); y++)
      for (let x = left; x < Math.min(left + width, image.width); x++)
        if (p[y * image.width + x] !== first) return false;
    return true;
  });
};
