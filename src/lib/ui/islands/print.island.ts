/** Shows the print buttons, which need a script, and makes them print the page. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', () => window.print());
}
