// Why a change cannot be made, in words of the picture where those of the core are about files.
import type { Edited } from "./core";
import { w } from "./words";

export function refusal({ code, message, help }: Extract<Edited, { ok: false }>): string {
  return w().refused[code] ?? [message, help].filter(Boolean).join(" ");
}
