// A picture of dots, made by the browser of the picture of lines.

/** Twice as sharp as on the screen, as far as browsers can. */
const SHARP = 2;
const LARGEST = 16_000;
const MOST = 120_000_000;

/** `null` where the picture is too large for any browser. */
export async function png(svg: Uint8Array<ArrayBuffer>): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = sharpness(image.naturalWidth, image.naturalHeight);
    if (scale < 0.5) return null;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

const sharpness = (width: number, height: number): number =>
  Math.min(SHARP, LARGEST / width, LARGEST / height, Math.sqrt(MOST / (width * height)));
