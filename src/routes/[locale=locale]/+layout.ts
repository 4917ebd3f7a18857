// Public pages are documents: no hydration, whole-page loads, form actions (DESIGN 5).
export const csr = false;
