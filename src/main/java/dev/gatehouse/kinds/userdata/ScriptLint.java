package dev.gatehouse.kinds.userdata;

import dev.gatehouse.resource.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong or doubtful about a person's own script: what hosts would not do, or do once and not again. */
final class ScriptLint {

    /** What cloud-init knows by its first line; a Windows host's agent knows the tags. */
    private static final Pattern STARTS = Pattern.compile(
            "(?is)(#!|#cloud-config|#cloud-boothook|#include|#part-handler|## template: jinja|content-type: |mime-version: |<script>|<powershell>).*");

    private static final Pattern SHELL =
            Pattern.compile("(?s)#!\\s*/(usr/)?bin/(env\\s+)?(ba)?sh\\b.*|(?!#(!|cloud|include|part)).*");

    private static final Pattern PIPED =
            Pattern.compile("\\b(curl|wget)\\b[^|]*\\bhttp://[^|]*\\|\\s*(sudo\\s+(-\\w+\\s+)*)?(ba|da|z)?sh\\b"
                    + "|\\b(ba|da|z)?sh\\s+(-c\\s+)?['\"]?[<$]\\(\\s*(curl|wget)\\b[^)]*\\bhttp://");

    private static final Pattern ASKS =
            Pattern.compile("\\b(yum|dnf)\\s+(-\\S+\\s+)*(install|update|upgrade|localinstall|groupinstall|remove)\\b"
                    + "|\\bapt(-get)?\\s+(-\\S+\\s+)*(install|upgrade|dist-upgrade|full-upgrade|remove)\\b"
                    + "|\\bamazon-linux-extras\\s+install\\b");
    private static final Pattern ANSWERED =
            Pattern.compile("\\s(-[a-z]*y[a-z]*|--yes|--assumeyes|--assume-yes)\\b|\\byes\\s*\\|");

    private static final Pattern METADATA =
            Pattern.compile("169\\.254\\.169\\.254/(latest|\\d{4}-\\d\\d-\\d\\d)/(meta-data|dynamic|user-data)");
    private static final Pattern TOKEN = Pattern.compile("(?i)X-aws-ec2-metadata-token");

    private static final Pattern MOUNTS_EFS = Pattern.compile(
            "\\bmount(\\.efs)?\\s(.*\\s)?(-t\\s+efs\\b|fs-[0-9a-f]{8,}|\\S*\\.efs\\.)|\\bmount\\.efs\\s");
    private static final Pattern KEEPS = Pattern.compile("/etc/fstab|\\.mount\\b|\\.automount\\b|autofs");
    private static final Pattern FSTAB_EFS =
            Pattern.compile("(fs-[0-9a-f]{8,}|\\.efs\\.|\\$\\w+|\\})\\S*\\s+\\S+\\s+(efs|nfs4?)\\s");
    private static final Pattern TLS = Pattern.compile("\\btls\\b|stunnel");

    private static final Pattern CERTBOT = Pattern.compile(
            "\\bcertbot\\s+(.*\\s)?(certonly|run|--nginx|--apache|--standalone|--webroot|-d)\\b|\\bcertbot-auto\\b");
    private static final Pattern RENEWS = Pattern.compile(
            "\\.timer\\b|OnCalendar|\\bcron(tab)?\\b|/etc/cron|\\bsnap\\s+install\\b|\\bapt(-get)?\\s.*install\\b.*\\bcertbot\\b");

    private static final Pattern OF_DEBIAN =
            Pattern.compile("(^|[;&|]|\\bsudo)\\s*apt(-get)?\\s+(-\\S+\\s+)*(install|update|upgrade)\\b");
    private static final Pattern OF_FEDORA = Pattern.compile(
            "(^|[;&|]|\\bsudo)\\s*(dnf|yum|amazon-linux-extras)\\s+(-\\S+\\s+)*(install|update|upgrade)\\b");

    private final ScriptText script;
    private final String at;
    private final List<Diagnostic> found = new ArrayList<>();

    private ScriptLint(String text, String at) {
        this.script = new ScriptText(text);
        this.at = at;
    }

    static List<Diagnostic> of(String text, String at, ImageFamily family, boolean afterParts) {
        ScriptLint lint = new ScriptLint(text, at);
        lint.beginning(text, afterParts);
        lint.found.addAll(Secrets.in(lint.script, at));
        lint.commands();
        lint.packages(family);
        lint.files();
        return lint.found;
    }

    static boolean mountsFiles(String text) {
        ScriptText script = new ScriptText(text);
        return script.has(MOUNTS_EFS) || script.has(FSTAB_EFS);
    }

    private void beginning(String text, boolean afterParts) {
        if (text.contains("\r")) {
            found.add(Diagnostic.error(at, "user-data.line-ends"));
        }
        if (afterParts && !SHELL.matcher(text).matches()) {
            found.add(Diagnostic.error(at, "user-data.other-interpreter"));
        } else if (!afterParts && !STARTS.matcher(text).matches()) {
            found.add(Diagnostic.warning(at, "user-data.no-interpreter"));
        }
    }

    private void commands() {
        warn(script.first(PIPED), "user-data.unproven-script");
        if (!script.has(TOKEN)) {
            warn(script.first(METADATA), "user-data.metadata-without-token");
        }
        if (!script.has(RENEWS)) {
            warn(script.first(CERTBOT), "user-data.no-renewal");
        }
    }

    private void packages(ImageFamily family) {
        warn(
                script.first(line -> line.file().isEmpty()
                        && ASKS.matcher(line.text()).find()
                        && !ANSWERED.matcher(line.text()).find()),
                "user-data.asks-back");
        if (family.isKnown()) {
            warn(script.first(family.hasDnf() ? OF_DEBIAN : OF_FEDORA), "user-data.other-packages");
        }
    }

    private void files() {
        Optional<ScriptText.Line> mount = script.first(MOUNTS_EFS);
        if (!script.has(KEEPS)) {
            warn(mount, "user-data.mount-not-kept");
        }
        if (!script.has(TLS)) {
            warn(mount.or(() -> script.first(FSTAB_EFS)), "user-data.mount-without-tls");
        }
    }

    private void warn(Optional<ScriptText.Line> line, String code) {
        line.ifPresent(there -> found.add(Diagnostic.warning(at, code, there.number())));
    }
}
