// A document, so that the keys on the screen are there as on every page where something is typed.
export const csr = false;
