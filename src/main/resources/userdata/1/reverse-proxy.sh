# --- Reverse proxy with a certificate of Let's Encrypt ---
packages nginx python3
[ -x /opt/certbot/bin/certbot ] || {
    python3 -m venv /opt/certbot
    retry /opt/certbot/bin/pip install -q certbot
}
mkdir -p /var/www/acme
printf 'PROXY_DOMAIN=%s\nPROXY_EMAIL=%s\n' "$proxy_domain" "$proxy_email" > /etc/gatehouse/proxy.env
cat > /etc/nginx/conf.d/gatehouse-http.conf <<FILE
server {
    listen 80;
    server_name $proxy_domain;
    server_tokens off;
    location /.well-known/acme-challenge/ { root /var/www/acme; }
    location / { return 301 https://\$host\$request_uri; }
}
FILE
# Put among nginx's own once the certificate that it names is there.
cat > /etc/gatehouse/https.conf <<FILE
server {
    listen 443 ssl;
    server_name $proxy_domain;
    server_tokens off;
    ssl_certificate /etc/letsencrypt/live/$proxy_domain/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/$proxy_domain/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    add_header Strict-Transport-Security "max-age=31536000" always;
    location / {
        proxy_pass http://127.0.0.1:$proxy_port;
        proxy_set_header Host \$host;
        proxy_set_header X-Forwarded-For \$remote_addr;
        proxy_set_header X-Forwarded-Proto https;
    }
}
FILE
cat > /usr/local/sbin/gatehouse-certificate <<'FILE'
#!/bin/bash
# Gets the certificate as soon as the name leads here, and renews it when it is due: until then certbot does nothing.
set -euo pipefail
/opt/certbot/bin/certbot certonly --non-interactive --agree-tos --keep-until-expiring \
    --email "$PROXY_EMAIL" --cert-name "$PROXY_DOMAIN" --domain "$PROXY_DOMAIN" \
    --webroot --webroot-path /var/www/acme --deploy-hook 'systemctl reload nginx'
cmp -s /etc/gatehouse/https.conf /etc/nginx/conf.d/gatehouse-https.conf || {
    cp /etc/gatehouse/https.conf /etc/nginx/conf.d/gatehouse-https.conf
    nginx -t || { rm /etc/nginx/conf.d/gatehouse-https.conf; exit 1; }
    systemctl reload nginx
}
FILE
chmod 755 /usr/local/sbin/gatehouse-certificate
cat > /etc/systemd/system/gatehouse-certificate.service <<'FILE'
[Unit]
Description=Certificate of the reverse proxy
Wants=network-online.target
After=network-online.target nginx.service

[Service]
Type=oneshot
EnvironmentFile=/etc/gatehouse/proxy.env
ExecStart=/usr/local/sbin/gatehouse-certificate
FILE
# Each hour, as the name may lead here only later; Let's Encrypt takes five failures an hour.
cat > /etc/systemd/system/gatehouse-certificate.timer <<'FILE'
[Unit]
Description=Certificate of the reverse proxy, in time

[Timer]
OnBootSec=1min
OnCalendar=hourly
RandomizedDelaySec=10min
Persistent=true

[Install]
WantedBy=timers.target
FILE
nginx -t
systemctl daemon-reload
systemctl enable nginx
systemctl restart nginx
systemctl enable --now gatehouse-certificate.timer
# The first attempt; the timer makes the others.
systemctl start gatehouse-certificate.service || echo 'gatehouse: no certificate yet' >&2
