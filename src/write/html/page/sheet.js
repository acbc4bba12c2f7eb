// The sheet that the trainer takes along: each step with its notes and questions, and room to write.

/** Printed instead of the page, and gone after that. */
function printSheet() {
  removeSheet();
  const sheet = document.createElement("section");
  sheet.id = "sheet";
  const heading = all("header.page > :is(h1, .lead)").map((it) => it.cloneNode(true));
  sheet.append(...heading, find("sheet-heading").content.cloneNode(true), ...all("#list [data-step]").map(onSheet));
  document.body.append(sheet);
  print();
}

const removeSheet = () => find("sheet")?.remove();

/** What a step says at the left; what is for the trainer at the right, with lines under it. */
function onSheet(step) {
  const card = copyOf(step, ":not(.more, .details, .note, .question)");
  card.firstElementChild.after(labelled("caption", phaseOf(step)));
  const right = document.createElement("div");
  right.append(...forTrainer(step), ...Array.from({ length: 3 }, () => document.createElement("hr")));
  const both = document.createElement("article");
  both.append(card, right);
  return both;
}
