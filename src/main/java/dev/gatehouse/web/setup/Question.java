package dev.gatehouse.web.setup;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.PacketJudge.Packet;
import java.util.Map;
import java.util.Optional;

/** A packet that somebody asks about, as it was typed. */
public record Question(String direction, String protocol, String port, String address) {

    static final String DIRECTION = "_if.direction";
    static final String PROTOCOL = "_if.protocol";
    static final String PORT = "_if.port";
    static final String ADDRESS = "_if.address";

    /** An address that documents use for somebody on the internet (RFC 5737). */
    static final String SOMEBODY = "203.0.113.10";

    static Question of(Map<String, String[]> parameters) {
        return new Question(
                one(parameters, DIRECTION, "inbound"),
                one(parameters, PROTOCOL, "tcp"),
                one(parameters, PORT, "22"),
                one(parameters, ADDRESS, SOMEBODY));
    }

    private static String one(Map<String, String[]> parameters, String name, String otherwise) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? otherwise : values[0].strip();
    }

    /** The packet, if what is typed names one. */
    Optional<Packet> packet() {
        try {
            return Optional.of(new Packet(
                    direction.equals("outbound") ? Direction.OUTBOUND : Direction.INBOUND,
                    Protocol.parse(protocol),
                    PortRange.parse(port.isEmpty() ? "0" : port).from(),
                    Cidr.masked(address.contains("/") ? address : address + "/32")
                            .base()));
        } catch (Malformed notAPacket) {
            return Optional.empty();
        }
    }
}
