package dev.gatehouse.simulate;

import java.time.Duration;
import java.util.List;

/**
 * What came of one seed.
 *
 * @param wrong what must never be, for people; empty if all is well
 * @param stopped the codes of terminal faults with which a run ended although nothing was hostile any more
 * @param trace the calls that arrived at AWS and how they ended, with the time since the beginning
 * @param simulated how much time passed
 * @param kills how often a process was stopped
 */
public record Fate(
        long seed,
        List<String> wrong,
        List<String> stopped,
        List<String> trace,
        int resources,
        Duration simulated,
        int kills) {

    /** For whoever has to find out why. */
    @Override
    public String toString() {
        return "seed " + seed + ": " + String.join("; ", wrong) + "\n  stopped by " + stopped
                + "\n  repeat it with: ./bench simulate --seed " + seed;
    }
}
