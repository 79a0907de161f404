# --- EFS, mounted with TLS now and at each start ---
packages amazon-efs-utils
mkdir -p "$efs_directory"
grep -qsF " $efs_directory efs " /etc/fstab ||
    printf '%s:/ %s efs _netdev,noresvport,nofail,tls 0 0\n' "$efs_id" "$efs_directory" >> /etc/fstab
systemctl daemon-reload
# The name of a mount target resolves up to 90 seconds after it is there.
efs_name="$efs_id.efs.$(imds placement/region).amazonaws.com"
retry getent ahostsv4 "$efs_name"
mountpoint -q "$efs_directory" || retry mount "$efs_directory"
