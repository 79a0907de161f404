package dev.gatehouse.resource;

import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;

/** Says what a resource makes of a packet by its own rules alone: one bean for each kind that lets packets pass or not. */
public interface PacketJudge<S extends Spec> {

    Class<S> specType();

    Judgement judge(S spec, Packet packet);

    /**
     * A packet as a rule sees it.
     *
     * @param address of the other side
     * @param port where it goes to; of no account where the protocol has none (an ICMP packet is what {@code ping} sends)
     */
    record Packet(Direction direction, Protocol protocol, int port, long address) {}

    /**
     * What becomes of it.
     *
     * @param rule the natural key of the row that decides; empty where no row fits and AWS's own last word counts
     */
    record Judgement(boolean allowed, String rule) {}
}
