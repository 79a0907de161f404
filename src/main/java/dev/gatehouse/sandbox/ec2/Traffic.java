package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.TrafficRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Protocol and ports of a rule, brought into the form in which AWS keeps and shows them. */
final class Traffic {

    private static final Map<String, String> NAMES = Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6");
    private static final List<String> WITH_PORTS = List.of("tcp", "udp");
    private static final List<String> WITH_TYPES = List.of("icmp", "icmpv6");
    private static final int ANY = -1;

    private Traffic() {}

    /** What a request says; for other protocols than TCP, UDP and ICMP all ports are meant, whatever it says. */
    static TrafficRow of(@Nullable String protocol, @Nullable Integer from, @Nullable Integer to) {
        String name = name(protocol);
        if (WITH_PORTS.contains(name)) {
            return withPorts(name, from, to);
        }
        return WITH_TYPES.contains(name) ? withType(name, from, to) : new TrafficRow(name, ANY, ANY);
    }

    private static String name(@Nullable String protocol) {
        if (protocol == null) {
            throw Parameters.invalid(
                    "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.");
        }
        if (protocol.equals("-1") || NAMES.containsValue(protocol)) {
            return protocol;
        }
        if (!protocol.matches("\\d{1,3}") || Integer.parseInt(protocol) > 255) {
            throw Parameters.invalid("Invalid value '" + protocol + "' for IP protocol. Unknown protocol.");
        }
        return NAMES.getOrDefault(protocol, protocol);
    }

    private static TrafficRow withPorts(String name, @Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null) {
            throw Parameters.invalid("Invalid value for portRange. Must specify both from and to ports with TCP/UDP.");
        }
        checkPort("from", from);
        checkPort("to", to);
        if (from > to) {
            throw Parameters.invalid("Invalid TCP/UDP port range (" + from + ":" + to + ")");
        }
        return new TrafficRow(name, from, to);
    }

    private static void checkPort(String which, int port) {
        if (port < 0 || port > 65535) {
            throw Parameters.invalid("TCP/UDP (" + which + ") port (" + port + ") out of range");
        }
    }

    private static TrafficRow withType(String name, @Nullable Integer type, @Nullable Integer code) {
        if (type == null || code == null) {
            throw Parameters.invalid("Invalid value for portRange. Must specify both from and to ports with ICMP.");
        }
        if (type < ANY || type > 255) {
            throw Parameters.invalid("ICMP type (" + type + ") out of range");
        }
        if (code < ANY || code > 255 || type == ANY && code != ANY) {
            throw Parameters.invalid("ICMP code (" + code + ") out of range");
        }
        return new TrafficRow(name, type, code);
    }

    /** Whether ports, or type and code, are part of what the protocol's rules say. */
    static boolean isRanged(TrafficRow traffic) {
        return WITH_PORTS.contains(traffic.protocol()) || WITH_TYPES.contains(traffic.protocol());
    }

    /** As AWS spells a rule out in its errors. */
    static String text(TrafficRow traffic) {
        String name = traffic.protocol().toUpperCase(Locale.ROOT);
        if (WITH_PORTS.contains(traffic.protocol())) {
            return name + ", from port: " + traffic.from() + ", to port: " + traffic.to();
        }
        if (WITH_TYPES.contains(traffic.protocol())) {
            return name + ", type: " + any(traffic.from()) + ", code: " + any(traffic.to());
        }
        return traffic.protocol().equals("-1") ? "ALL" : "PROTOCOL " + name;
    }

    private static String any(int number) {
        return number == ANY ? "ALL" : String.valueOf(number);
    }
}
