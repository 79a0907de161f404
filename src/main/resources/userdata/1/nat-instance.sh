# --- NAT for the subnets behind this host ---
packages nftables
echo 'net.ipv4.ip_forward = 1' > /etc/sysctl.d/90-gatehouse-nat.conf
sysctl -p /etc/sysctl.d/90-gatehouse-nat.conf
printf 'NAT_SOURCE=%s\n' "$nat_source" > /etc/gatehouse/nat.env
cat > /usr/local/sbin/gatehouse-nat <<'FILE'
#!/bin/bash
# Runs at each start: the interface that leads out may have another name on another instance type.
set -euo pipefail
out=$(ip -4 -o route show default | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)
[ -n "$out" ]
nft -f - <<RULES
add table ip gatehouse_nat
flush table ip gatehouse_nat
table ip gatehouse_nat {
    chain postrouting {
        type nat hook postrouting priority 100; policy accept;
        ip saddr $NAT_SOURCE oifname "$out" masquerade
    }
}
RULES
FILE
chmod 755 /usr/local/sbin/gatehouse-nat
cat > /etc/systemd/system/gatehouse-nat.service <<'FILE'
[Unit]
Description=NAT for the subnets behind this host
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
RemainAfterExit=yes
EnvironmentFile=/etc/gatehouse/nat.env
ExecStart=/usr/local/sbin/gatehouse-nat

[Install]
WantedBy=multi-user.target
FILE
systemctl daemon-reload
systemctl enable --now gatehouse-nat.service
