package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parts leave behind on a host, as far as it can be tried without one. */
class FirstBootTest {

    @TempDir
    private Path directory;

    @Test
    void theWholeOfItComesToItsEnd() {
        PretendedHost host = boot(new UserData(
                new WebServer("Who's <there> & \"why\" $(id)", 8080),
                Compositions.FILES,
                Ref.external("orders"),
                Compositions.PROXY,
                Cidr.parse("10.0.0.0/16"),
                6380,
                "dnf own-script\n"));

        page(host);
        files(host);
        redis(host);
        nat(host);
        proxy(host);
        databasePage(host);
        assertThat(host.notes()).last().isEqualTo("dnf own-script");
    }

    /** Escaped also where the metadata service itself would say something that is none of HTML's business. */
    private static void page(PretendedHost host) {
        assertThat(host.read("var/www/gatehouse/index.html"))
                .contains(
                        "<h1>Who&#39;s &lt;there&gt; &amp; &quot;why&quot; $(id)</h1>",
                        "<dd>i-0&lt;b&gt;</dd>",
                        "<dd>ap-northeast-2a</dd>",
                        "<dd>10.0.0.7</dd>");
        assertThat(host.read("etc/nginx/conf.d/gatehouse-web.conf")).contains("listen 8080 default_server;");
    }

    /** At first the name did not resolve: it goes on asking, and mounts only then. */
    private static void files(PretendedHost host) {
        assertThat(host.read("etc/fstab"))
                .isEqualTo("UUID=1 / xfs defaults 0 0\n"
                        + "fs-0123456789abcdef0:/ /mnt/shared efs _netdev,noresvport,nofail,tls 0 0\n");
        assertThat(host.notes())
                .containsSubsequence(
                        "dnf install -y -q amazon-efs-utils",
                        "getent ahostsv4 fs-0123456789abcdef0.efs.ap-northeast-2.amazonaws.com",
                        "sleep 15",
                        "getent ahostsv4 fs-0123456789abcdef0.efs.ap-northeast-2.amazonaws.com",
                        "mount /mnt/shared",
                        "dnf install -y -q nginx");
    }

    private static void redis(PretendedHost host) {
        assertThat(host.read("etc/redis6/redis6.conf").lines())
                .filteredOn(line -> line.matches("(bind|port|protected-mode|maxmemory) .*"))
                .containsExactly("maxmemory 1gb", "bind 127.0.0.1 -::1", "protected-mode yes", "port 6380");
        assertThat(host.notes()).contains("systemctl enable redis6", "systemctl restart redis6");
    }

    private static void nat(PretendedHost host) {
        assertThat(host.read("etc/sysctl.d/90-gatehouse-nat.conf")).isEqualTo("net.ipv4.ip_forward = 1\n");
        assertThat(host.read("rules.nft")).contains("ip saddr 10.0.0.0/16 oifname \"ens5\" masquerade");
        assertThat(host.notes()).contains("systemctl enable --now gatehouse-nat.service");
    }

    private static void proxy(PretendedHost host) {
        assertThat(host.read("etc/nginx/conf.d/gatehouse-http.conf"))
                .contains("server_name www.example.com;", "return 301 https://$host$request_uri;");
        assertThat(host.read("etc/nginx/conf.d/gatehouse-https.conf"))
                .contains(
                        "ssl_certificate /etc/letsencrypt/live/www.example.com/fullchain.pem;",
                        "ssl_certificate_key /etc/letsencrypt/live/www.example.com/privkey.pem;",
                        "proxy_pass http://127.0.0.1:8080;",
                        "proxy_set_header Host $host;");
        assertThat(host.read("etc/systemd/system/gatehouse-certificate.timer"))
                .contains("OnCalendar=hourly", "Persistent=true", "WantedBy=timers.target");
        assertThat(host.notes())
                .contains("systemctl enable --now gatehouse-certificate.timer", "systemctl reload nginx")
                .anyMatch(note -> note.startsWith("certbot certonly --non-interactive")
                        && note.contains("--email admin@example.com")
                        && note.contains("--keep-until-expiring")
                        && note.contains("--domain www.example.com")
                        && note.endsWith("--deploy-hook systemctl reload nginx"));
    }

    private static void databasePage(PretendedHost host) {
        assertThat(host.read("etc/gatehouse/database.env"))
                .isEqualTo("DB_IDENTIFIER=orders\nAWS_REGION=ap-northeast-2\nDB_SERVER=i-0<b>\n");
        assertThat(host.read("etc/nginx/gatehouse.d/database.conf")).contains("proxy_pass http://127.0.0.1:8787;");
        assertThat(host.notes()).contains("systemctl enable --now gatehouse-database.service");
    }

    @Test
    void whatItWritesForNginxAndSystemdIsWellFormed() {
        PretendedHost host = boot(Compositions.EVERY_PART);

        for (String conf : List.of("web", "http", "https")) {
            String text = host.read("etc/nginx/conf.d/gatehouse-" + conf + ".conf");
            assertThat(text.chars().filter(sign -> sign == '{').count())
                    .isEqualTo(text.chars().filter(sign -> sign == '}').count());
            assertThat(text.lines().map(String::strip)).allMatch(line -> line.matches(".*[;{}]"));
        }
        for (String unit : List.of(
                "nat.service", "page.service", "database.service", "certificate.service", "certificate.timer")) {
            assertThat(host.read("etc/systemd/system/gatehouse-" + unit).lines())
                    .allMatch(Pattern.compile("|\\[(Unit|Service|Timer|Install)]|[A-Z][A-Za-z]+=.+")
                            .asMatchPredicate());
        }
    }

    @Test
    void mountsOnceThoughItRunsTwice() {
        PretendedHost host = boot(Compositions.with(Compositions.FILES));
        host.boot(Compositions.text(Compositions.with(Compositions.FILES)));

        assertThat(host.read("etc/fstab").lines()).hasSize(2);
    }

    private PretendedHost boot(UserData userData) {
        PretendedHost host = new PretendedHost(directory);
        host.boot(Compositions.text(userData));
        return host;
    }
}
