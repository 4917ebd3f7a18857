// What is wrong with an address is said in a document; only the desk is hydrated.
export const csr = false;
