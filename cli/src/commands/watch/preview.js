// Asks what there is, again and again; the answer waits until there is something new.
const picture = document.getElementById("picture");
const trouble = document.getElementById("trouble");
const wait = document.getElementById("wait");

async function follow() {
  let seen = 0;
  for (;;) {
    try {
      const answer = await (await fetch(`state?${seen}`)).text();
      const end = answer.indexOf("\n");
      const version = Number(answer.slice(0, end));
      if (version !== seen) {
        seen = version;
        trouble.textContent = answer.slice(end + 1);
        trouble.hidden = trouble.textContent === "";
        if (trouble.hidden) {
          picture.src = `picture.svg?${seen}`;
          picture.hidden = false;
        }
        wait.hidden = true;
      }
    } catch {
      // The command has ended, or begins again: try once in a while.
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

follow();
