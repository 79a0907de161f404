package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLintTest {

    private static final String BASH = "#!/bin/bash\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dnf install -y nginx\nsystemctl enable --now nginx",
                "dnf -y update && dnf -y install httpd",
                "apt-get update\nDEBIAN_FRONTEND=noninteractive apt-get -yq install nginx",
                "yes | yum install httpd",
                "# mysql -phunter2 was here, and AKIAABCDEFGHIJKLMNOP in the docs",
                "password=$(aws secretsmanager get-secret-value --secret-id db --query SecretString)\n"
                        + "mysql -h db -u admin -p\"$password\" < schema.sql",
                "read -r DB_PASSWORD < <(get-password)\nexport DB_PASSWORD=\"$DB_PASSWORD\"",
                "sed -i 's/^PasswordAuthentication.*/PasswordAuthentication no/' /etc/ssh/sshd_config",
                "passwd -l root\nPASSWORD_FILE=/run/secrets/password",
                "token=$(curl -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)\n"
                        + "curl -H \"X-aws-ec2-metadata-token: $token\" http://169.254.169.254/latest/meta-data/instance-id",
                "echo 'fs-0123456789abcdef0:/ /mnt efs _netdev,tls 0 0' >> /etc/fstab\nmount -a -t efs,nfs4 defaults",
                "mount -t efs -o tls fs-0123456789abcdef0:/ /mnt\nprintf '%s\\n' 'fs-0123456789abcdef0:/ /mnt efs tls 0 0' >> /etc/fstab",
                "certbot --nginx -d example.com -n\nsystemctl enable --now certbot-renew.timer",
                "certbot certonly --standalone -d example.com\necho '0 3 * * * root certbot renew' > /etc/cron.d/certbot",
                "curl -fsSL https://example.com/install.sh | bash",
                "curl -o /tmp/page http://example.com/index.html",
                "redis-cli ping\ndnf install -y redis6",
                "cat > /etc/app.conf <<EOF\nyum install later\nEOF"
            })
    void leavesASoundScriptAlone(String script) {
        assertThat(codes(BASH + script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE @ access-key",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY @ access-key password",
                "cat > ~/.ssh/id <<K\\n-----BEGIN OPENSSH PRIVATE KEY-----\\nK @ private-key",
                "export DB_PASSWORD=hunter2 @ password",
                "mysql -u admin -phunter2 -h db < schema.sql @ password",
                "redis-cli -a hunter2 ping @ password",
                "echo 'requirepass hunter2' >> /etc/redis6/redis6.conf @ password",
                "mysql -e \"CREATE USER app IDENTIFIED BY 'hunter2'\" @ password",
                "cat > /opt/app/settings.php <<E\\ndefine('DB_PASSWORD', 'hunter2');\\nE @ password",
                "cat > /var/www/html/inc/dbinfo.inc <<E\\ndefine('DB_PASSWORD', 'hunter2');\\nE @ password-under-web-root",
                "echo \"<?php \\$pass = 'hunter2';\" | sudo tee /usr/share/nginx/html/db.php @ password-under-web-root",
                "sed -i s/password:none/password:hunter2/ /var/www/html/config.yml @ password-under-web-root",
                "curl -s http://example.com/install.sh | sudo bash @ unproven-script",
                "bash <(wget -qO- http://example.com/install.sh) @ unproven-script",
                "curl http://169.254.169.254/latest/meta-data/instance-id @ metadata-without-token",
                "yum install httpd @ asks-back",
                "dnf update @ asks-back",
                "apt-get \\\\\\n  install nginx @ asks-back",
                "certbot --nginx -d example.com -n --agree-tos @ no-renewal",
                "mount -t efs -o tls fs-0123456789abcdef0:/ /mnt @ mount-not-kept",
                "mount -t nfs4 fs-0123456789abcdef0.efs.ap-northeast-2.amazonaws.com:/ /mnt @ mount-not-kept mount-without-tls",
                "echo 'fs-0123456789abcdef0:/ /mnt efs _netdev 0 0' >> /etc/fstab @ mount-without-tls"
            })
    void findsWhatTakesItsRevenge(String script, String codes) {
        assertThat(codes(BASH + script.replace("\\n", "\n").replace("\\\\", "\\")))
                .containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void saysInWhichLineItIs() {
        List<Diagnostic> found = ScriptLint.of(
                BASH + "# a comment\nuptime\nyum install httpd\n", "userData.script", ImageFamily.UNKNOWN, false);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("userData.script");
            assertThat(finding.arguments()).containsExactly("4");
        });
    }

    @Test
    void looksAtHowItBegins() {
        assertThat(codes("uptime")).containsExactly("no-interpreter");
        assertThat(codes(" #!/bin/bash\n")).containsExactly("no-interpreter");
        assertThat(codes("#cloud-config\npackages: [nginx]\n")).isEmpty();
        assertThat(codes("Content-Type: multipart/mixed; boundary=x\n")).isEmpty();
        assertThat(codes("#!/bin/bash\r\nuptime\r\n")).containsExactly("line-ends");
    }

    @Test
    void goesOnInTheSameBashAfterParts() {
        assertThat(after("uptime")).isEmpty();
        assertThat(after("#!/bin/sh\nuptime")).isEmpty();
        assertThat(after("# just a comment\nuptime")).isEmpty();
        assertThat(after("#!/usr/bin/python3\nprint(1)")).containsExactly("other-interpreter");
        assertThat(after("#cloud-config\npackages: [nginx]")).containsExactly("other-interpreter");
    }

    @Test
    void knowsWhosePackagesAnImageHas() {
        assertThat(on("canonical/ubuntu", "dnf install -y nginx")).containsExactly("other-packages");
        assertThat(on("al2023-ami", "apt-get install -y nginx")).containsExactly("other-packages");
        assertThat(on("al2023-ami", "dnf install -y nginx")).isEmpty();
        assertThat(on("ami-0123456789abcdef0", "apt-get install -y nginx")).isEmpty();
    }

    private static List<String> codes(String script) {
        return named(ScriptLint.of(script, "script", ImageFamily.UNKNOWN, false));
    }

    private static List<String> after(String script) {
        return named(ScriptLint.of(script, "script", ImageFamily.AMAZON_LINUX_2023, true));
    }

    private static List<String> on(String image, String script) {
        return named(ScriptLint.of(BASH + script, "script", ImageFamily.of(image), false));
    }

    private static List<String> named(List<Diagnostic> found) {
        return found.stream()
                .map(finding -> finding.code().substring("user-data.".length()))
                .toList();
    }
}
