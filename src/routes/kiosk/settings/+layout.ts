// Staff set a kiosk by trying things out, which needs a script; nobody else comes here.
export const csr = true;
