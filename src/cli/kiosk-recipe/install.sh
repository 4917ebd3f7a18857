#!/bin/sh
# Makes this Debian machine a kiosk of Porchlight. Run as root in the folder that "kiosk setup" wrote; run it again as you like.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo 'Run it as root: sudo sh install.sh' >&2; exit 1; }

apt-get update -qq
# The letters: names and spoken answers come in more of them than our own pages bring along.
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium xserver-xorg xinit matchbox-window-manager curl cups libpam-systemd \
	fonts-noto-core fonts-noto-cjk >/dev/null

# The screen's own account: it can see, hear, print, and own nothing else.
id porchlight-kiosk >/dev/null 2>&1 || useradd --system --home-dir /run/porchlight-kiosk --shell /usr/sbin/nologin porchlight-kiosk
for group in audio video input render; do usermod --append --groups "$group" porchlight-kiosk; done

for file in $(cd files && find . -type f); do
	mode=0644
	case "$file" in ./usr/local/*) mode=0755 ;; ./etc/porchlight/porchlight.env) mode=0600 ;; esac
	# Settings that somebody has filled in stay as they are.
	case "$file" in ./etc/porchlight/*.env) [ ! -e "/$file" ] || continue ;; esac
	install -D -m "$mode" "files/$file" "/$file"
done

systemctl daemon-reload
systemctl enable --quiet var-spool-cups.mount porchlight-kiosk.service
cupsctl PreserveJobHistory=No PreserveJobFiles=No || echo 'CUPS is not running: set PreserveJobHistory and PreserveJobFiles to No yourself.' >&2
if [ -e /etc/systemd/system/porchlight.service ]; then
	id porchlight >/dev/null 2>&1 || useradd --system --home-dir /var/lib/porchlight --shell /usr/sbin/nologin porchlight
	# Built now, because the program's own account may not write into its folder.
	@NODE@ @PROGRAM@/src/cli/porchlight.js --help >/dev/null
	systemctl enable --quiet --now porchlight.service
fi
echo 'Done. Next: add the printer (http://localhost:631 or lpadmin), make it the default, run porchlight-enrol with'
echo 'the one-time address from the team desk, and start the machine again. "npx porchlight kiosk check" says what is missing.'
