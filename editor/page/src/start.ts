/** What stands in the page as it is: unpacks the script of the page, which the policy of the page knows by its
 *  hash, and runs it. */

import { bytesOf } from "./letters";

async function run(): Promise<void> {
  const packed = bytesOf(document.getElementById("page")?.textContent ?? "");
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.body.append(script);
}

run().catch((error: unknown) => {
  const place = document.querySelector("#loading");
  if (place) place.textContent = `De pagina kan niet beginnen. / The page cannot start. (${String(error)})`;
});
