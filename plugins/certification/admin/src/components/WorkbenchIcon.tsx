/** A ticked sheet: the workbench in the menu. Drawn in the menu's own colour. */
export function WorkbenchIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden
    >
      <path d="M6 3h9l4 4v14H6z" strokeLinejoin="round" />
      <path d="m9 13 3 3 5-6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
