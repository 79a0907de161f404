package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.DomainNames;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What answers of each type look like. */
final class AnswerChecks {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]{0,255}\"(?:\\s+\"[^\"]{0,255}\")*");
    private static final Pattern EXCHANGE = Pattern.compile("(\\d{1,5}) (\\S+)");
    private static final int HIGHEST_PREFERENCE = 65_535;

    private AnswerChecks() {}

    /** The code of what is wrong with an answer. */
    static Optional<String> problem(RecordType type, String value) {
        return switch (type) {
            case A -> wrong(isAddress4(value), "dns-record.no-address");
            case AAAA -> wrong(isAddress6(value), "dns-record.no-address");
            case CNAME -> wrong(DomainNames.isSound(value), "dns-record.no-name");
            case TXT -> wrong(TEXTS.matcher(value).matches(), "dns-record.no-quotes");
            case MX -> wrong(isExchange(value), "dns-record.no-exchange");
        };
    }

    private static Optional<String> wrong(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }

    private static boolean isAddress4(String value) {
        try {
            return !value.contains("/") && Cidr.parse(value + "/32").prefix() == 32;
        } catch (Malformed notAnAddress) {
            return false;
        }
    }

    /** With a colon in it nothing is looked up. */
    private static boolean isAddress6(String value) {
        try {
            return value.contains(":")
                    && !value.contains("%")
                    && !value.startsWith("[")
                    && InetAddress.getByName(value) instanceof Inet6Address;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean isExchange(String value) {
        Matcher exchange = EXCHANGE.matcher(value);
        return exchange.matches()
                && Integer.parseInt(exchange.group(1)) <= HIGHEST_PREFERENCE
                && DomainNames.isSound(exchange.group(2));
    }
}
