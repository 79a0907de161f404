package dev.gatehouse.rota;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A sort of work that lasts, each piece in the hands of one panel at a time. Every bean of this type is on the rota. A panel
 * that was given up for dead may still believe to have a piece: its own writes must show whether it does.
 */
public interface Charge {

    /** How a panel parts from a piece. */
    enum Parting {
        /** There is nothing left to do. */
        OVER,
        /** Another is to go on with it. */
        PUT_DOWN,
        /** Another has it already. */
        LOST
    }

    /** Unique, and the same in every release. */
    String name();

    /** The pieces that there are; the rota sees to it that each gets into somebody's hands. */
    List<UUID> open();

    /**
     * Takes a piece in hand; what it returns completes when this panel parts from it.
     *
     * @param lease whether it can be nobody else's yet: while heartbeats arrive, and for so long after the last one
     */
    CompletableFuture<Parting> take(UUID piece, BooleanSupplier lease);

    /** This panel was not seen alive for longer than its lease: the piece is, or may be, another's. */
    void lost(UUID piece);

    /** This panel stops: what it has in hand is to be parted from soon. */
    void putDown();
}
