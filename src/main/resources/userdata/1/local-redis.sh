# --- Redis for the processes of this host ---
packages redis6
sed -i -E '/^[[:space:]]*(bind|port|protected-mode)[[:space:]]/d' /etc/redis6/redis6.conf
cat >> /etc/redis6/redis6.conf <<FILE

# Nobody outside this host can connect, so there is no password to keep. Who opens it must set one, and TLS.
bind 127.0.0.1 -::1
protected-mode yes
port $redis_port
FILE
systemctl enable redis6
systemctl restart redis6
