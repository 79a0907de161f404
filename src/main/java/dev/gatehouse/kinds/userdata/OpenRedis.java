package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Redis that a script opens to other hosts without a password, and whom the security groups let come. */
final class OpenRedis {

    private static final Pattern REDIS = Pattern.compile("\\b(redis6?|valkey)(-server)?\\b");

    /** Bound to every address, or to one that is not loopback's, or with its own protection off. */
    private static final Pattern OPENED =
            Pattern.compile("\\bbind\\s+(\\S+\\s+)*?(?!127\\.|-?::1|localhost)(\\*|\\d+\\.\\d+\\.\\d+\\.\\d+|\\$\\w+)"
                    + "|protected-mode[\\s'\"]+no\\b|/\\^?bind\\b.*/#");

    private static final Pattern AUTHENTICATED =
            Pattern.compile("\\b(requirepass|aclfile)\\s+\\S|\\buser\\s+default\\s+off\\b|--requirepass");
    private static final Pattern ENCRYPTED = Pattern.compile("\\btls-port\\s+\\d");
    private static final Pattern PORT = Pattern.compile("(?:^|\\s|'|\"|--)port\\s+(\\d{2,5})\\b");
    private static final String USUAL = "6379";

    private OpenRedis() {}

    static List<Diagnostic> in(String text, String at, Host host, Surroundings surroundings) {
        ScriptText script = new ScriptText(text);
        Optional<ScriptText.Line> opened = script.first(OPENED);
        boolean guarded = script.has(AUTHENTICATED) && script.has(ENCRYPTED);
        if (opened.isEmpty() || !script.has(REDIS) || guarded) {
            return List.of();
        }
        int port = script.first(PORT).map(line -> port(line.text())).orElse(Integer.parseInt(USUAL));
        boolean forEverybody = host.mayBePublic()
                && host.securityGroups().stream()
                        .flatMap(ref -> surroundings.spec(ref).stream())
                        .anyMatch(group -> letsTheInternetIn(group, port));
        int number = opened.get().number();
        return List.of(
                forEverybody
                        ? Diagnostic.error(at, "user-data.redis-for-everybody", number, port)
                        : Diagnostic.warning(at, "user-data.redis-unguarded", number, port));
    }

    private static int port(String line) {
        Matcher port = PORT.matcher(line);
        return Integer.parseInt(port.find() ? port.group(1) : USUAL);
    }

    private static boolean letsTheInternetIn(SecurityGroupSpec group, int port) {
        return group.rules().stream()
                .filter(rule -> rule.direction() == Direction.INBOUND
                        && rule.protocol().includes(Protocol.TCP)
                        && (rule.ports() == null || rule.ports().contains(port)))
                .map(Rule::cidr)
                .filter(Objects::nonNull)
                .anyMatch(cidr -> !cidr.isPrivate());
    }
}
