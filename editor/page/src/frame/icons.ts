// The small pictures on buttons: strokes in a square of 20, in the colour of the text beside them.

const STROKES = {
  new: "M5 2.5h7l3.5 3.5v11.5h-10.5zM11.5 2.5v4h4M10 9v5M7.5 11.5h5",
  open: "M2.5 16v-11.5h5l2 2h7v2.5M2.5 16l2.5-7h13l-2.5 7z",
  save: "M3.5 3.5h10.5l2.5 2.5v10.5h-13zM6.5 3.5v4h6v-4M6 16.5v-5.5h8v5.5",
  undo: "M4 8h8a4 4 0 0 1 0 8h-5M4 8l3.5-3.5M4 8l3.5 3.5",
  redo: "M16 8h-8a4 4 0 0 0 0 8h5M16 8l-3.5-3.5M16 8l-3.5 3.5",
  show: "M1.5 10c3-6.5 14-6.5 17 0c-3 6.5-14 6.5-17 0zM10 7.5a2.5 2.5 0 1 0 .01 0z",
  text: "M3 5h14M3 8.5h10M3 12h14M3 15.5h8",
  share: "M10 12.5v-10M6.5 6l3.5-3.5l3.5 3.5M4 9.5v8h12v-8",
  help: "M7 7.5a3 3 0 1 1 4 2.800c-.7.3-1 .7-1 1.700M10 14.5v.6",
  panel: "M2.5 3.5h15v13h-15zM12 3.5v13",
  checks: "M3 10.5l3 3l5-7M12 14h5.5M13.5 9.5h4",
  private: "M4.5 9h11v8h-11zM7 9v-2.5a3 3 0 0 1 6 0v2.5",
  close: "M5 5l10 10M15 5l-10 10",
  edit: "M3.5 16.5l1-4l8.5-8.5l3 3l-8.5 8.5zM11.5 5.5l3 3",
  emotion: "M10 16.5c-9-5.5-7.5-12-3.5-12c2 0 3 1.5 3.5 2.5c.5-1 1.5-2.5 3.5-2.5c4 0 5.5 6.5-3.5 12z",
  thought: "M6 12.5a3.5 3.5 0 0 1 .5-7a4.5 4.5 0 0 1 8 .5a3.300 3.300 0 0 1-.5 6.5zM6.5 15a1 1 0 1 0 .01 0M4 17.300a.6.6 0 1 0 .01 0",
  organisation: "M3.5 17v-12h8v12M11.5 9h5v8M2 17h16M6 8h3M6 11h3M6 14h3",
  time: "M10 2.5a7.5 7.5 0 1 0 .01 0zM10 5.5v5l3 2",
  about: "M10 3a3.300 3.300 0 1 0 .01 0zM3.5 17c1-7 12-7 13 0",
  evidence: "M4 4h4v5c0 3-1.5 4-3.5 4.5M12 4h4v5c0 3-1.5 4-3.5 4.5",
  opportunity: "M10 2.5l2.200 5l5.300.5l-4 3.600l1.200 5.400l-4.700-2.900l-4.700 2.900l1.200-5.400l-4-3.600l5.300-.5z",
  add: "M10 4v12M4 10h12",
  up: "M10 16v-11M5.5 9l4.5-4.5l4.5 4.5",
  down: "M10 4v11M5.5 11l4.5 4.5l4.5-4.5",
  earlier: "M16 10h-11M9 5.5l-4.5 4.5l4.5 4.5",
  later: "M4 10h11M11 5.5l4.5 4.5l-4.5 4.5",
  remove: "M4 5.5h12M8 5.5v-2.5h4v2.5M5.5 5.5l1 11.5h7l1-11.5M8.5 8.5v5.5M11.5 8.5v5.5",
  level: "M3 5h6M3 10h6M3 15h6M15 4v12M12 7l3-3l3 3M12 13l3 3l3-3",
  smaller: "M4 10h12",
  find: "M8.5 3a5.5 5.5 0 1 0 .01 0zM12.5 12.5l5 5",
  fit: "M3 7v-4h4M13 3h4v4M17 13v4h-4M7 17h-4v-4",
  more: "M5 8l5 5l5-5",
  error: "M10 2.5l8 14.5h-16zM10 8v4.5M10 14.5v.6",
  warning: "M10 2.5a7.5 7.5 0 1 0 .01 0zM10 6v5M10 13.5v.6",
  note: "M10 2.5a7.5 7.5 0 1 0 .01 0zM10 9v5M10 6v.6",
} as const;

export type Icon = keyof typeof STROKES;

export function icon(name: Icon): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 20 20");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", STROKES[name]);
  picture.append(path);
  return picture;
}
