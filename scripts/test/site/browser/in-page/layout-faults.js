// Put into a page as it is, by layout-faults.ts.
globalThis.layoutFaults = () => [...sideways(), ...narrowCells(), ...boxesBesideTheirColumn()].slice(0, 10);

function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} px of ${clientWidth}`] : [];
}

function narrowCells() {
  return [...document.querySelectorAll("td, th")].flatMap((cell) => {
    // Six characters, which are about half as wide as they are high.
    const six = 3 * Number.parseFloat(getComputedStyle(cell).fontSize);
    return cell.offsetWidth > 0 && cell.offsetWidth < six ? [`a cell is too narrow: ${beginning(cell)}`] : [];
  });
}

function boxesBesideTheirColumn() {
  const column = document.querySelector("main").getBoundingClientRect();
  return [...document.querySelectorAll("main *")].filter(isInTheColumn).flatMap((box) => {
    const { left, right, width } = box.getBoundingClientRect();
    const beside = width > 0 && (left < column.left - 1 || right > column.right + 1);
    return beside ? [`a box leaves its column: ${beginning(box)}`] : [];
  });
}

/** What is in a box that scrolls by itself, or in a picture, may be wider. */
function isInTheColumn(box) {
  return !box.parentElement.closest(".scrolls, pre, svg, .visually-hidden") && !box.matches(".visually-hidden");
}

function beginning(element) {
  return element.outerHTML.slice(0, 120);
}
