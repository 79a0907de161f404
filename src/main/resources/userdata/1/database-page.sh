# --- Database practice page, at /db of the web server ---
packages mariadb105 postgresql15
command -v aws > /dev/null || packages awscli-2
mkdir -p /etc/pki/gatehouse /etc/nginx/gatehouse.d
retry curl -sf -o /etc/pki/gatehouse/rds.pem https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
printf 'DB_IDENTIFIER=%s\nAWS_REGION=%s\nDB_SERVER=%s\n' \
    "$db_identifier" "$(imds placement/region)" "$(imds instance-id)" > /etc/gatehouse/database.env
mkdir -p /usr/local/lib/gatehouse
cat > /usr/local/lib/gatehouse/database.py <<'FILE'
# The credentials are asked from Secrets Manager under the instance profile and kept in memory alone; they are asked for
# again when the database refuses, as AWS changes them every week.
import html
import json
import os
import socket
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CA = os.environ.get("DB_CA", "/etc/pki/gatehouse/rds.pem")
TABLE = ("CREATE TABLE IF NOT EXISTS visits (server VARCHAR(64) NOT NULL,"
         " at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);")
known = {}


def aws(*words):
    done = subprocess.run(["aws", *words, "--output", "json"], stdout=subprocess.PIPE, check=True, timeout=30)
    return json.loads(done.stdout)


def look_up():
    found = aws("rds", "describe-db-instances", "--db-instance-identifier", os.environ["DB_IDENTIFIER"])["DBInstances"][0]
    secret = aws("secretsmanager", "get-secret-value", "--secret-id", found["MasterUserSecret"]["SecretArn"])
    known.update(json.loads(secret["SecretString"]), engine=found["Engine"], name=found.get("DBName"),
                 host=found["Endpoint"]["Address"], port=str(found["Endpoint"]["Port"]))


def run(sql):
    at = dict(known)
    if at["engine"] == "postgres":
        words = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", at["host"], "-p", at["port"],
                 "-U", at["username"], "-d", at["name"] or "postgres"]
        secret = {"PGPASSWORD": at["password"], "PGSSLMODE": "verify-full", "PGSSLROOTCERT": CA, "PGCONNECT_TIMEOUT": "5"}
    else:
        words = ["mysql", "--batch", "--skip-column-names", "--connect-timeout=5", "--ssl-ca=" + CA,
                 "--ssl-verify-server-cert", "--host=" + at["host"], "--port=" + at["port"], "--user=" + at["username"]]
        name = "`" + (at["name"] or "practice") + "`"
        sql = "CREATE DATABASE IF NOT EXISTS " + name + "; USE " + name + "; " + sql
        secret = {"MYSQL_PWD": at["password"]}
    done = subprocess.run(words, input=sql.encode(), env={**os.environ, **secret}, stdout=subprocess.PIPE, check=True,
                          timeout=30)
    return [line.split("\t") for line in done.stdout.decode().splitlines()]


def ask(sql):
    if known:
        try:
            return run(TABLE + sql)
        except subprocess.SubprocessError:
            pass
    look_up()
    return run(TABLE + sql)


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            rows = ask("SELECT server, at FROM visits ORDER BY at DESC LIMIT 10;")
            address = socket.gethostbyname(known["host"])
        except Exception as failed:
            print(repr(failed).split("(")[0], file=sys.stderr)
            self.answer(503, "<p>The database does not answer: journalctl -u gatehouse-database says why.</p>")
            return
        seen = "".join("<tr>" + "".join("<td>" + html.escape(cell) + "</td>" for cell in row) + "</tr>" for row in rows)
        self.answer(200, "<p>" + html.escape(os.environ["DB_SERVER"]) + " asked " + html.escape(known["host"]) + " ("
                    + html.escape(address) + ")</p><form method=\"post\"><button>Add a row</button></form><table>" + seen
                    + "</table>")

    def do_POST(self):
        server = "".join(sign for sign in os.environ["DB_SERVER"] if sign.isalnum() or sign == "-")
        try:
            ask("INSERT INTO visits (server) VALUES ('" + server + "');")
        except Exception as failed:
            print(repr(failed).split("(")[0], file=sys.stderr)
            self.answer(503, "<p>The row could not be added.</p>")
            return
        self.send_response(303)
        self.send_header("Location", "/db")
        self.end_headers()

    def answer(self, status, body):
        page = ("<!DOCTYPE html><meta charset=\"utf-8\"><title>Database</title>" + body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("DB_PAGE_PORT", "8787"))), Page).serve_forever()
FILE
cat > /etc/systemd/system/gatehouse-database.service <<'FILE'
[Unit]
Description=Database practice page
Wants=network-online.target
After=network-online.target

[Service]
EnvironmentFile=/etc/gatehouse/database.env
ExecStart=/usr/bin/python3 -u /usr/local/lib/gatehouse/database.py
DynamicUser=yes
PrivateTmp=yes
ProtectHome=yes
Restart=on-failure

[Install]
WantedBy=multi-user.target
FILE
cat > /etc/nginx/gatehouse.d/database.conf <<'FILE'
location = /db {
    proxy_pass http://127.0.0.1:8787;
}
FILE
systemctl daemon-reload
systemctl enable --now gatehouse-database.service
systemctl reload-or-restart nginx
