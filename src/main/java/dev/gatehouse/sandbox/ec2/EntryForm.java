package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.ec2.NetworkAclRow.EntryRow;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.RangeRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IcmpTypeCode;
import software.amazon.awssdk.services.ec2.model.PortRange;

/** The parameters of an entry of a network ACL, brought into the form in which AWS keeps and shows them. */
final class EntryForm {

    private static final int HIGHEST_NUMBER = 32766;
    private static final int HIGHEST_PORT = 65535;
    private static final Map<String, String> NUMBERS =
            Map.of("tcp", "6", "udp", "17", "icmp", "1", "icmpv6", "58", "all", "-1");
    private static final List<String> WITH_PORTS = List.of("6", "17");

    private EntryForm() {}

    static EntryRow of(
            @Nullable Boolean egress,
            @Nullable Integer number,
            @Nullable String protocol,
            @Nullable String action,
            @Nullable String cidr,
            @Nullable String cidr6,
            @Nullable PortRange ports,
            @Nullable IcmpTypeCode icmp) {
        boolean out = Parameters.required(egress, "egress");
        int checkedNumber = checkedNumber(number);
        String checkedProtocol = protocol(Parameters.required(protocol, "protocol"));
        boolean allow = isAllow(Parameters.required(action, "ruleAction"));
        if (cidr != null && cidr6 != null) {
            throw Parameters.combination("The parameters cidrBlock and ipv6CidrBlock cannot be used together");
        }
        if (cidr == null && cidr6 == null) {
            throw Parameters.missing("The request must contain the parameter cidrBlock or ipv6CidrBlock");
        }
        boolean withType = checkedProtocol.equals("1") || checkedProtocol.equals("58") && cidr6 != null;
        return new EntryRow(
                out,
                checkedNumber,
                checkedProtocol,
                allow,
                cidr == null ? null : ipv4(cidr),
                cidr6 == null ? null : ipv6(cidr6),
                WITH_PORTS.contains(checkedProtocol) ? ports(ports) : null,
                withType ? typeAndCode(icmp) : null);
    }

    static int checkedNumber(@Nullable Integer number) {
        int wanted = Parameters.required(number, "ruleNumber");
        if (wanted < 1 || wanted > HIGHEST_NUMBER) {
            throw Parameters.invalidValue(wanted, "ruleNumber", "It must be between 1 and " + HIGHEST_NUMBER + ".");
        }
        return wanted;
    }

    private static String protocol(String text) {
        String number = NUMBERS.getOrDefault(text, text);
        if (!number.equals("-1") && (!number.matches("\\d{1,3}") || Integer.parseInt(number) > 255)) {
            throw Parameters.invalid("Invalid value '" + text + "' for IP protocol. Unknown protocol.");
        }
        return number;
    }

    private static boolean isAllow(String action) {
        if (!action.equals("allow") && !action.equals("deny")) {
            throw Parameters.invalidValue(action, "ruleAction", "It must be allow or deny.");
        }
        return action.equals("allow");
    }

    private static String ipv4(String cidr) {
        return Block.parse(cidr)
                .orElseThrow(() -> Parameters.invalidValue(cidr, "cidrBlock", "This is not a valid CIDR block."))
                .toString();
    }

    private static String ipv6(String cidr) {
        return Block6.parse(cidr)
                .orElseThrow(
                        () -> Parameters.invalidValue(cidr, "ipv6CidrBlock", "This is not a valid IPv6 CIDR block."))
                .toString();
    }

    private static RangeRow ports(@Nullable PortRange ports) {
        Integer from = Parameters.required(ports == null ? null : ports.from(), "portRange.from");
        Integer to = Parameters.required(ports == null ? null : ports.to(), "portRange.to");
        checkPort("from", from);
        checkPort("to", to);
        if (from > to) {
            throw Parameters.invalid("Invalid TCP/UDP port range (" + from + ":" + to + ")");
        }
        return new RangeRow(from, to);
    }

    private static void checkPort(String which, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Parameters.invalid("TCP/UDP (" + which + ") port (" + port + ") out of range");
        }
    }

    private static RangeRow typeAndCode(@Nullable IcmpTypeCode icmp) {
        int type = Parameters.required(icmp == null ? null : icmp.type(), "icmpTypeCode.type");
        int code = Parameters.required(icmp == null ? null : icmp.code(), "icmpTypeCode.code");
        if (type < -1 || type > 255) {
            throw Parameters.invalid("ICMP type (" + type + ") out of range");
        }
        if (code < -1 || code > 255) {
            throw Parameters.invalid("ICMP code (" + code + ") out of range");
        }
        return new RangeRow(type, code);
    }
}
