package dev.gatehouse.kinds.userdata;

import dev.gatehouse.resource.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what should be kept in Secrets Manager and stands in a script instead. */
final class Secrets {

    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b");
    private static final Pattern SECRET_KEY =
            Pattern.compile("(?i)aws_?secret_?access_?key['\"]?\\s*[=:, ]\\s*['\"]?[A-Za-z0-9/+]{40}");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----");

    /** Something said to be a password, and a value that is neither a variable nor a command's output. */
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)(password|passwd|_pass|\\bpass|secret|_pwd|\\bpwd)[\\w-]*['\"]?\\]?\\s*(=>|[=:,])\\s*['\"]?(?![$<`{(*]|['\"]|PWD|/)[^\\s'\"),;]{3,}");

    private static final Pattern OF_CLIENTS =
            Pattern.compile("(?i)\\b(mysql|mysqladmin|mysqldump|mariadb)\\b.*\\s-p(?!\\s|[$'\"]?\\$)\\S+"
                    + "|\\bredis6?-cli\\b.*\\s(-a|--pass)\\s+['\"]?(?!\\$)[^\\s'\"]+"
                    + "|\\b(requirepass|masterauth)\\s+['\"]?(?![$#<\\[(\\\\])[^\\s'\"/]+"
                    + "|\\bIDENTIFIED\\s+(WITH\\s+\\w+\\s+)?BY\\s+['\"](?!\\$)[^'\"]+");

    private static final Pattern WEB_ROOT =
            Pattern.compile("/var/www/|/usr/share/nginx/|/srv/(www|http)/|/public_html/");

    private Secrets() {}

    static List<Diagnostic> in(ScriptText script, String at) {
        List<Diagnostic> found = new ArrayList<>();
        script.first(ACCESS_KEY)
                .or(() -> script.first(SECRET_KEY))
                .ifPresent(line -> found.add(Diagnostic.error(at, "user-data.access-key", line.number())));
        script.first(PRIVATE_KEY)
                .ifPresent(line -> found.add(Diagnostic.error(at, "user-data.private-key", line.number())));
        script.first(line -> isPassword(line) && isUnderWebRoot(line))
                .ifPresentOrElse(
                        line -> found.add(Diagnostic.error(at, "user-data.password-under-web-root", line.number())),
                        () -> script.first(Secrets::isPassword)
                                .ifPresent(line ->
                                        found.add(Diagnostic.warning(at, "user-data.password", line.number()))));
        return found;
    }

    private static boolean isPassword(ScriptText.Line line) {
        return PASSWORD.matcher(line.text()).find()
                || OF_CLIENTS.matcher(line.text()).find();
    }

    private static boolean isUnderWebRoot(ScriptText.Line line) {
        return WEB_ROOT.matcher(line.file() + " " + line.text()).find();
    }
}
