// The names of the levels at the left edge, as long as those of the drawing itself are scrolled out of sight.
import type { Band, LevelName } from "../core";
import { element } from "../frame/elements";
import type { Picture } from "./picture";

/** So far the names of the drawing are from the edge of the paper, in pixels. */
const MARGIN = 24;

/** So far cards reach beyond the highest and the lowest level, in pixels. */
const ROUND = 44;

/** Shows them, for each strip that has levels. */
export function showLevelNames(picture: Picture): void {
  const look = () => {
    const { scroller, options, edge } = picture;
    edge.hidden = scroller.getBoundingClientRect().left - options.list.getBoundingClientRect().left < MARGIN;
  };
  picture.onDrawn(() => {
    picture.edge.replaceChildren(...strips(picture));
    look();
  });
  picture.scroller.addEventListener("scroll", look, { passive: true });
}

function strips(picture: Picture): HTMLElement[] {
  const { pages, tellers } = picture.desk.state;
  return pages.flatMap(({ bands }, page) => firsts(bands).map((band) => {
    const { y, h } = picture.geometry.place(page, band.box);
    const names = named(band, tellers[band.party]?.scale ?? []).map(({ name, top }) =>
      element("span", { style: `top: ${picture.geometry.place(page, { ...band.box, y: top }).y - y + ROUND}px` }, name));
    return element("div.level-names", { style: `top: ${y - ROUND}px; height: ${h + 2 * ROUND}px` }, ...names);
  }));
}

/** Of strips beside each other the first. */
const firsts = (bands: Band[]): Band[] =>
  bands.filter((band, at) => band.levels.length > 0 && bands.findIndex((it) => it.levels.length > 0 && it.box.y === band.box.y) === at);

/** The levels that have a name of their own, and how high they are. */
const named = ({ levels }: Band, scale: LevelName[]): { name: string; top: number }[] =>
  levels.filter(({ level }) => level % 2 === 0).flatMap(({ level, y }) => scale.filter((it) => it.level === level).map(({ name }) => ({ name, top: y })));
