# --- Web server with a page that says which instance answers ---
packages nginx
mkdir -p /etc/nginx/gatehouse.d /var/www/gatehouse
printf '%s\n' "$web_title" > /etc/gatehouse/web-title
cat > /usr/local/sbin/gatehouse-page <<'FILE'
#!/bin/bash
# Runs at each start: a host made from an image of this one is another instance.
set -euo pipefail
escaped() { sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e 's/"/\&quot;/g' -e "s/'/\&#39;/g"; }
token=$(curl -sf --retry 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
about() { curl -sf --retry 5 -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/$1" | escaped; }
title=$(escaped < /etc/gatehouse/web-title)
instance=$(about instance-id)
zone=$(about placement/availability-zone)
address=$(about local-ipv4)
cat > /var/www/gatehouse/index.html.new <<PAGE
<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>$title</title></head>
<body>
<h1>$title</h1>
<dl>
<dt>Instance</dt><dd>$instance</dd>
<dt>Availability Zone</dt><dd>$zone</dd>
<dt>Private address</dt><dd>$address</dd>
</dl>
</body>
</html>
PAGE
mv /var/www/gatehouse/index.html.new /var/www/gatehouse/index.html
FILE
chmod 755 /usr/local/sbin/gatehouse-page
cat > /etc/systemd/system/gatehouse-page.service <<'FILE'
[Unit]
Description=Page that says which instance answers
Wants=network-online.target
After=network-online.target
Before=nginx.service

[Service]
Type=oneshot
ExecStart=/usr/local/sbin/gatehouse-page

[Install]
WantedBy=multi-user.target
FILE
cat > /etc/nginx/conf.d/gatehouse-web.conf <<FILE
server {
    listen $web_port default_server;
    root /var/www/gatehouse;
    server_tokens off;
    include /etc/nginx/gatehouse.d/*.conf;
}
FILE
systemctl daemon-reload
systemctl enable --now gatehouse-page.service
nginx -t
systemctl enable nginx
systemctl restart nginx
